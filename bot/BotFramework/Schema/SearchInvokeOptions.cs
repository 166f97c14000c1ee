namespace Microsoft.Bot.Schema;

/// <summary>Which part of a search result the client wants.</summary>
public class SearchInvokeOptions
{
    /// <summary>Makes an empty one.</summary>
    public SearchInvokeOptions()
    {
    }

    /// <summary>How many results to pass over.</summary>
    public int Skip { get; set; }

    /// <summary>How many results to return at most.</summary>
    public int Top { get; set; }
}
