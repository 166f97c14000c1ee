namespace Microsoft.Bot.Schema.Teams;

/// <summary>A click on an old connector card.</summary>
public class O365ConnectorCardActionQuery
{
    /// <summary>Makes an empty one.</summary>
    public O365ConnectorCardActionQuery()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public O365ConnectorCardActionQuery(string body = default, string actionId = default)
    {
        Body = body;
        ActionId = actionId;
    }

    /// <summary>Id of the action as the card had it.</summary>
    public string ActionId { get; set; }

    /// <summary>What was filled in, in the form that the card asked for.</summary>
    public string Body { get; set; }
}
