namespace Microsoft.Bot.Schema;

/// <summary>A named message between programs.</summary>
public interface IEventActivity : IActivity
{
    /// <inheritdoc cref="Activity.Name"/>
    string Name { get; set; }

    /// <inheritdoc cref="Activity.RelatesTo"/>
    ConversationReference RelatesTo { get; set; }

    /// <inheritdoc cref="Activity.Value"/>
    object Value { get; set; }
}
