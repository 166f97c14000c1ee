namespace Microsoft.Bot.Schema;

/// <summary>A named request whose answer is the HTTP response.</summary>
public interface IInvokeActivity : IActivity
{
    /// <inheritdoc cref="Activity.Name"/>
    string Name { get; set; }

    /// <inheritdoc cref="Activity.RelatesTo"/>
    ConversationReference RelatesTo { get; set; }

    /// <inheritdoc cref="Activity.Value"/>
    object Value { get; set; }
}
