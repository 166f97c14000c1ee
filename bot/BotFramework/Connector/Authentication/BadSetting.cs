using Microsoft.Extensions.Options;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A setting that the bot can't start with, as one clear line that names it.</summary>
internal static class BadSetting
{
    internal static OptionsValidationException Of(string key, string demand) => new(key, typeof(BadSetting), [$"{key} must {demand}."]);
}
