namespace Microsoft.Bot.Schema;

/// <summary>What the channel calls an activity that it took.</summary>
public class ResourceResponse
{
    /// <summary>Makes an empty one.</summary>
    public ResourceResponse()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public ResourceResponse(string id = default)
    {
        Id = id;
    }

    /// <summary>Id to update or delete the activity with; empty when the channel gave none.</summary>
    public string Id { get; set; }
}
