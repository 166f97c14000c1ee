namespace Microsoft.Bot.Schema;

/// <summary>Kinds of activity that stay inside the SDK.</summary>
public static class ActivityTypesEx
{
    /// <summary>A pause, in milliseconds, before the next activity is sent.</summary>
    public const string Delay = "delay";

    /// <summary>The answer to an invoke, collected during the turn.</summary>
    public const string InvokeResponse = "invokeResponse";
}
