namespace Microsoft.Bot.Schema.Teams;

/// <summary>Which part of a search result Teams wants.</summary>
public class MessagingExtensionQueryOptions
{
    /// <summary>Makes an empty one.</summary>
    public MessagingExtensionQueryOptions()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public MessagingExtensionQueryOptions(int? skip = default, int? count = default)
    {
        Skip = skip;
        Count = count;
    }

    /// <summary>How many results to return at most.</summary>
    public int? Count { get; set; }

    /// <summary>How many results to pass over.</summary>
    public int? Skip { get; set; }
}
