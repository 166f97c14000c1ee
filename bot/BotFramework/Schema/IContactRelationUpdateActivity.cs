namespace Microsoft.Bot.Schema;

/// <summary>The bot was added to or removed from a contact list.</summary>
public interface IContactRelationUpdateActivity : IActivity
{
    /// <inheritdoc cref="Activity.Action"/>
    string Action { get; set; }
}
