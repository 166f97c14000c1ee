namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Separators and numbering of listed choices; what is null gets the English default.</summary>
public class ChoiceFactoryOptions
{
    /// <summary>Everything at its default.</summary>
    public ChoiceFactoryOptions()
    {
    }

    /// <summary>All four settings at once.</summary>
    public ChoiceFactoryOptions(string inlineSeparator, string inlineOr, string inlineOrMore, bool? includeNumbers)
    {
        InlineSeparator = inlineSeparator;
        InlineOr = inlineOr;
        InlineOrMore = inlineOrMore;
        IncludeNumbers = includeNumbers;
    }

    /// <summary>Between choices within a sentence.</summary>
    public string InlineSeparator { get; set; }

    /// <summary>Between the only two choices.</summary>
    public string InlineOr { get; set; }

    /// <summary>Before the last of three choices or more.</summary>
    public string InlineOrMore { get; set; }

    /// <summary>Whether choices are numbered from 1 where they are listed as text.</summary>
    public bool? IncludeNumbers { get; set; }
}
