namespace Microsoft.Bot.Schema;

/// <summary>A reference to an action of the bot that a message carries.</summary>
public class SemanticAction
{
    /// <summary>Makes an empty one.</summary>
    public SemanticAction()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public SemanticAction(string id = default, IDictionary<string, Entity> entities = default)
    {
        Id = id;
        Entities = entities;
    }

    /// <summary>Parameters of the action by name.</summary>
    public IDictionary<string, Entity> Entities { get; set; }

    /// <summary>Id of the action.</summary>
    public string Id { get; set; }

    /// <summary>How far it is; see <see cref="SemanticActionStates"/>.</summary>
    public string State { get; set; }
}
