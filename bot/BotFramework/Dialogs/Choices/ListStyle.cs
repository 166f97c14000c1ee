namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How a prompt shows its choices.</summary>
public enum ListStyle
{
    /// <summary>Not at all: the question's text or card names them already.</summary>
    None = 0,

    /// <summary>In the best way that the channel has.</summary>
    Auto = 1,

    /// <summary>Within the sentence.</summary>
    Inline = 2,

    /// <summary>As a list below the question.</summary>
    List = 3,

    /// <summary>As buttons that vanish after the answer.</summary>
    SuggestedAction = 4,

    /// <summary>As buttons on a card.</summary>
    HeroCard = 5,
}
