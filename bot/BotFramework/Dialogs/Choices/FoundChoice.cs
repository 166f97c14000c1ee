namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>The choice that the user picked.</summary>
public class FoundChoice
{
    /// <summary>The choice's own text, whatever the user typed.</summary>
    public string Value { get; set; }

    /// <summary>Position of the choice, counted from 0.</summary>
    public int Index { get; set; }

    /// <summary>How well it fits, from 0 to 1; this layer finds exact matches only, so always 1.</summary>
    public float Score { get; set; }

    /// <summary>The text, synonym or position by which it was picked.</summary>
    public string Synonym { get; set; }
}
