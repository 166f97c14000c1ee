namespace Microsoft.Bot.Schema;

/// <summary>Whether the bot waits for an answer (<see cref="Activity.InputHint"/>).</summary>
public static class InputHints
{
    /// <summary>The bot would take an answer but waits for none.</summary>
    public const string AcceptingInput = "acceptingInput";

    /// <summary>The bot waits for an answer.</summary>
    public const string ExpectingInput = "expectingInput";

    /// <summary>The bot takes no answer now.</summary>
    public const string IgnoringInput = "ignoringInput";
}
