using CspSupportBot.Domain.Conversations;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace CspSupportBot.Teams;

/// <summary>What the door reads off an activity before anything else happens: whose it is, and where it belongs.</summary>
/// <param name="PersonId">Entra object id of the sender where Teams tells it; display names and Teams ids are no authority.</param>
public sealed record Arrival(ConversationAddress Address, string ActivityId, string PersonId, string PersonName, string? TimeZone, string? Locale)
{
    /// <summary>Entra object id of the sender; null for a guest of a meeting and for what no person did.</summary>
    public string? EntraId { get; private init; }

    /// <summary>Every tenant that the activity names; one is the rule.</summary>
    public IReadOnlyList<string> Tenants { get; private init; } = [];

    /// <summary>Null where the activity lacks what every activity of Teams has: nothing can be done with it then.</summary>
    public static Arrival? Of(Activity activity, DateTimeOffset now)
    {
        string[] tenants = [.. new[] { activity.Conversation?.TenantId, TenantOf(activity) }.OfType<string>().Where(id => id.Length > 0)];
        if (activity is not { Conversation.Id.Length: > 0, From.Id.Length: > 0, Recipient.Id.Length: > 0, ServiceUrl.Length: > 0, ChannelId.Length: > 0 }
            || tenants is not [var tenant, ..])
        {
            return null;
        }

        var person = string.IsNullOrEmpty(activity.From.AadObjectId) ? activity.From.Id : activity.From.AadObjectId;
        var address = new ConversationAddress
        {
            PartnerTenant = tenant,
            ConversationId = activity.Conversation.Id,
            ChannelId = activity.ChannelId,
            ServiceUrl = activity.ServiceUrl,
            BotId = activity.Recipient.Id,
            BotName = activity.Recipient.Name,
            ConversationType = activity.Conversation.ConversationType,
            IsGroup = activity.Conversation.IsGroup ?? false,
            PersonId = activity.Conversation.ConversationType is "personal" ? person : null,
            LastSeenAt = now,
        };

        // Without an id a repeated delivery can't be told from a new message, so each is new.
        var activityId = string.IsNullOrEmpty(activity.Id) ? Guid.NewGuid().ToString() : activity.Id;
        var name = string.IsNullOrWhiteSpace(activity.From.Name) ? person : activity.From.Name;
        return new Arrival(address, activityId, person, name, Told(activity.LocalTimezone), Told(activity.Locale))
        {
            EntraId = Told(activity.From.AadObjectId),
            Tenants = tenants,
        };
    }

    private static string? Told(string text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static string? TenantOf(Activity activity) =>
        activity.TryGetChannelData<TeamsChannelData>(out var data) ? data?.Tenant?.Id : null;
}
