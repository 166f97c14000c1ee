namespace Microsoft.Bot.Schema;

/// <summary>A private proposal on another message.</summary>
public interface ISuggestionActivity : IMessageActivity
{
    /// <inheritdoc cref="Activity.TextHighlights"/>
    IList<TextHighlight> TextHighlights { get; set; }
}
