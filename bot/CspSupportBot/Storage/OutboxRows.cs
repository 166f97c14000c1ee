using System.Globalization;
using System.Text.Json;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.Files;
using CspSupportBot.Domain.Filing;

namespace CspSupportBot.Storage;

/// <summary>The kinds of durable work and how their rows are made.</summary>
public static class OutboxRows
{
    public const string DeliverKind = "deliver";

    public const string FileKind = "file";

    public const string SyncKind = "sync";

    public const string TellKind = "tell";

    public const string WatchKind = "watch";

    public const string AttachKind = "attach";

    /// <summary>The kinds that wait for a backend: it may hang, and must not hold up the others.</summary>
    public static readonly IReadOnlyList<string> BackendKinds = [FileKind, SyncKind, TellKind, WatchKind, AttachKind];

    public const string RefreshCardsKind = "refresh-cards";

    public const string ReplayTurnKind = "replay-turn";

    public const string WarnKind = "warn";

    public const string NoticeKind = "notice";

    public const string SendNoticeKind = "send-notice";

    public const string TellLeadKind = "tell-lead";

    public const string CanaryKind = "canary";

    public const string RemindKind = "remind";

    public const string FollowUpKind = "follow-up";

    public const string TellPersonKind = "tell-person";

    public const string DigestKind = "digest";

    /// <summary>Sends a message; messages of one conversation keep their order.</summary>
    public static OutboxRow Deliver(string partnerTenant, string conversationId, OutgoingMessage message, DateTimeOffset now) =>
        Row(partnerTenant, conversationId, DeliverKind, JsonSerializer.Serialize(new Delivery(conversationId, message)), now);

    /// <summary>
    /// Replaces an old message; aside of the conversation's lane, because what it replaces is there already and nothing that is said next need wait for it.
    /// </summary>
    public static OutboxRow Tidy(string partnerTenant, string conversationId, OutgoingMessage message, DateTimeOffset now) =>
        Row(partnerTenant, $"tidy:{conversationId}", DeliverKind, JsonSerializer.Serialize(new Delivery(conversationId, message)), now);

    /// <summary>Files a ticket at its backend.</summary>
    public static OutboxRow File(string partnerTenant, Guid ticketId, DateTimeOffset now) =>
        Row(partnerTenant, $"ticket:{ticketId:N}", FileKind, JsonSerializer.Serialize(ticketId), now);

    /// <summary>Follows a filed ticket at its backend, from look to look; aside of its filing, which may be asked for again.</summary>
    public static OutboxRow Sync(string partnerTenant, Guid ticketId, DateTimeOffset dueAt) =>
        Row(partnerTenant, $"sync:{ticketId:N}", SyncKind, JsonSerializer.Serialize(ticketId), dueAt);

    /// <summary>Looks whether the incident that a ticket waits for is over, from look to look.</summary>
    public static OutboxRow Watch(string partnerTenant, Guid ticketId, DateTimeOffset dueAt) =>
        Row(partnerTenant, $"watch:{ticketId:N}", WatchKind, JsonSerializer.Serialize(ticketId), dueAt);

    /// <summary>Tells Microsoft something about a ticket; behind its filing, and in the order in which it was said.</summary>
    public static OutboxRow Tell(string partnerTenant, BackendRequest request, DateTimeOffset now) =>
        Row(partnerTenant, $"ticket:{request.TicketId:N}", TellKind, JsonSerializer.Serialize(request), now);

    /// <summary>Adds a file to a ticket at its backend; behind its filing, and in the order in which people sent them.</summary>
    public static OutboxRow Attach(string partnerTenant, FileRequest request, DateTimeOffset now) =>
        Row(partnerTenant, $"ticket:{request.TicketId:N}", AttachKind, JsonSerializer.Serialize(request), now);

    /// <summary>Brings every card of a ticket up to date; in the conversation's lane, so that it never overtakes the card itself.</summary>
    public static OutboxRow RefreshCards(string partnerTenant, string conversationId, Guid ticketId, DateTimeOffset now) =>
        Row(partnerTenant, conversationId, RefreshCardsKind, JsonSerializer.Serialize(ticketId), now);

    /// <summary>Runs a turn that its process did not finish; aside of the conversation's replies, which its own belong behind.</summary>
    public static OutboxRow ReplayTurn(string partnerTenant, string conversationId, string activity, DateTimeOffset now) =>
        Row(partnerTenant, $"turn:{conversationId}", ReplayTurnKind, activity, now);

    /// <summary>Looks at the clocks of a ticket at the moment that it plans; in a lane of its own, so that it blocks nothing that is due before.</summary>
    public static OutboxRow Warn(string partnerTenant, PlannedLook look) =>
        Row(partnerTenant, $"warn:{look.TicketId:N}:{look.At.UtcTicks}", WarnKind, JsonSerializer.Serialize(look), look.At);

    /// <summary>Finds a way to who is to be told; in a lane of its own, because it may wait for the end of quiet hours.</summary>
    public static OutboxRow Notice(string partnerTenant, NoticeOrder order, DateTimeOffset dueAt) =>
        Row(partnerTenant, $"notice:{Guid.NewGuid():N}", NoticeKind, JsonSerializer.Serialize(order), dueAt);

    /// <summary>Sends a notice to a person, behind what waits for the same chat.</summary>
    public static OutboxRow SendNotice(string partnerTenant, string conversationId, NoticeOrder order, DateTimeOffset now) =>
        Row(partnerTenant, conversationId, SendNoticeKind, JsonSerializer.Serialize(order), now);

    /// <summary>Sends a notice to a channel; those of one ticket one after another, as they share a thread that the first must open.</summary>
    public static OutboxRow SendNotice(string partnerTenant, NoticeOrder order, DateTimeOffset now) =>
        Row(partnerTenant, $"thread:{order.ChannelId}:{order.TicketId:N}", SendNoticeKind, JsonSerializer.Serialize(order), now);

    /// <summary>Tells a lead what becomes of a bound channel.</summary>
    public static OutboxRow TellLead(string partnerTenant, ChannelNews news, DateTimeOffset now) =>
        Row(partnerTenant, $"lead:{news.ChannelId}", TellLeadKind, JsonSerializer.Serialize(news), now);

    /// <summary>Looks from time to time whether a bound channel still receives.</summary>
    public static OutboxRow Canary(string partnerTenant, Probe probe, DateTimeOffset dueAt) =>
        Row(partnerTenant, $"canary:{probe.BindingId:N}", CanaryKind, JsonSerializer.Serialize(probe), dueAt);

    /// <summary>A reminder falls due; in a lane of its own, so that an earlier one with a later time is not waited for.</summary>
    public static OutboxRow Remind(string partnerTenant, Guid reminderId, DateTimeOffset dueAt) => Row(
        partnerTenant, Lane("remind", $"{reminderId:N}", dueAt), RemindKind, JsonSerializer.Serialize(reminderId), dueAt);

    /// <summary>A follow-up falls due; each planned time has a lane of its own, as above.</summary>
    public static OutboxRow FollowUp(string partnerTenant, Guid ticketId, DateTimeOffset dueAt) => Row(
        partnerTenant, Lane("follow-up", $"{ticketId:N}", dueAt), FollowUpKind, JsonSerializer.Serialize(ticketId), dueAt);

    /// <summary>Tells a person everything that has fallen due; in the conversation's lane, so that what falls due while Teams is away comes together.</summary>
    public static OutboxRow TellPerson(string partnerTenant, string conversationId, string personId, DateTimeOffset now) => Row(
        partnerTenant, conversationId, TellPersonKind, JsonSerializer.Serialize(personId), now);

    /// <summary>A person's digest of that day.</summary>
    public static OutboxRow Digest(string partnerTenant, string personId, DateTimeOffset dueAt) => Row(
        partnerTenant, Lane("digest", personId, dueAt), DigestKind, JsonSerializer.Serialize(personId), dueAt);

    /// <summary>Whether the work waits for a backend.</summary>
    public static bool IsOfBackend(this OutboxRow row) => BackendKinds.Contains(row.Kind);

    /// <summary>What stands in a row, for who only looks: null where it can't be read, which may be why it was given up.</summary>
    public static T? Peek<T>(this OutboxRow row)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(row.Payload);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    /// <summary>The same row, with what caused it.</summary>
    public static OutboxRow From(this OutboxRow row, string origin) => new()
    {
        PartnerTenant = row.PartnerTenant,
        Lane = row.Lane,
        Kind = row.Kind,
        Payload = row.Payload,
        Origin = origin,
        DueAt = row.DueAt,
    };

    public static void RememberCard(this SupportDb db, OutboxRow row, OutgoingMessage message, string? activityId) =>
        db.RememberCard(row.PartnerTenant, row.Lane, message, activityId);

    public static void RememberCard(this SupportDb db, string partnerTenant, string conversationId, OutgoingMessage message, string? activityId)
    {
        if (message is { Subject: { } subject, Replaces: null } && !string.IsNullOrEmpty(activityId))
        {
            db.SentCards.Add(new SentCard
            {
                PartnerTenant = partnerTenant,
                ConversationId = conversationId,
                ActivityId = activityId,
                Subject = subject,
            });
        }
    }

    private static string Lane(string kind, string of, DateTimeOffset dueAt) => string.Create(CultureInfo.InvariantCulture, $"{kind}:{of}:{dueAt.UtcTicks}");

    private static OutboxRow Row(string partnerTenant, string lane, string kind, string payload, DateTimeOffset dueAt) =>
        new() { PartnerTenant = partnerTenant, Lane = lane, Kind = kind, Payload = payload, DueAt = dueAt };
}
