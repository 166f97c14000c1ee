namespace Microsoft.Bot.Schema.Teams;

/// <summary>The cards of a tab.</summary>
public class TabResponse
{
    /// <summary>Makes an empty one.</summary>
    public TabResponse()
    {
    }

    /// <summary>What to show.</summary>
    public TabResponsePayload Tab { get; set; }
}
