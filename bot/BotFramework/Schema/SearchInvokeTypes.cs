namespace Microsoft.Bot.Schema;

/// <summary>Values of <see cref="SearchInvokeValue.Kind"/>.</summary>
public static class SearchInvokeTypes
{
    /// <summary>A full search.</summary>
    public const string Search = "search";

    /// <summary>A search for one answer.</summary>
    public const string SearchAnswer = "searchAnswer";

    /// <summary>Proposals while the user types.</summary>
    public const string Typeahead = "typeahead";
}
