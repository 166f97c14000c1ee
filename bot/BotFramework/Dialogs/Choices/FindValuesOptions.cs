namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How values are looked for in a text.</summary>
public class FindValuesOptions
{
    /// <summary>Language of the text. Positions are understood in English and Japanese whatever it says.</summary>
    public string Locale { get; set; }
}
