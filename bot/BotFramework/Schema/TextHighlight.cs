namespace Microsoft.Bot.Schema;

/// <summary>A stretch of text in another message.</summary>
public class TextHighlight
{
    /// <summary>Makes an empty one.</summary>
    public TextHighlight()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public TextHighlight(string text = default, int? occurrence = default)
    {
        Text = text;
        Occurrence = occurrence;
    }

    /// <summary>Which occurrence of the text is meant, from 1.</summary>
    public int? Occurrence { get; set; }

    /// <summary>The text.</summary>
    public string Text { get; set; }
}
