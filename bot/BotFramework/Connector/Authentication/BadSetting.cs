namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A setting that the bot can't start with.</summary>
internal static class BadSetting
{
    // The inner exception says, as it does in the framework's own binder, that a value is wrong and not the program.
    internal static InvalidOperationException Of(string key, string demand) => new($"{key} must {demand}.", new FormatException());
}
