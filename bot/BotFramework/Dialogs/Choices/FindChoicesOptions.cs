namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>What counts as picking a choice.</summary>
public class FindChoicesOptions : FindValuesOptions
{
    /// <summary>Leave the choice's own value out of the texts that pick it.</summary>
    public bool NoValue { get; set; }

    /// <summary>Leave the title of the choice's button out of the texts that pick it.</summary>
    public bool NoAction { get; set; }

    /// <summary>Whether "2" or "two" picks the second choice; yes unless changed.</summary>
    public bool RecognizeNumbers { get; set; } = true;

    /// <summary>Whether "second" or "2nd" picks the second choice; yes unless changed.</summary>
    public bool RecognizeOrdinals { get; set; } = true;
}
