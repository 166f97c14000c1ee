using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>One thing that the user can pick.</summary>
public class Choice
{
    /// <summary>A choice with a value and nothing else.</summary>
    public Choice(string value = default)
    {
        Value = value;
    }

    /// <summary>Text that is shown, recognised and returned.</summary>
    public string Value { get; set; }

    /// <summary>Button for the choice, if it should look or act unlike the value.</summary>
    public CardAction Action { get; set; }

    /// <summary>Other texts that pick this choice.</summary>
    public List<string> Synonyms { get; set; }
}
