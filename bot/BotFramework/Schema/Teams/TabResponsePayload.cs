namespace Microsoft.Bot.Schema.Teams;

/// <summary>What a tab shows.</summary>
public class TabResponsePayload
{
    /// <summary>Makes an empty one.</summary>
    public TabResponsePayload()
    {
    }

    /// <summary>What the user can do first, for <c>auth</c>.</summary>
    public TabSuggestedActions SuggestedActions { get; set; }

    /// <summary><c>continue</c>, <c>auth</c> or <c>silentAuth</c>.</summary>
    public string Type { get; set; }

    /// <summary>The cards, for <c>continue</c>.</summary>
    public TabResponseCards Value { get; set; }
}
