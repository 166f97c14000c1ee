using CspSupportBot.Domain.Notices;
using CspSupportBot.Domain.People;
using CspSupportBot.Domain.Sla;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Tests.Domain.Sla;
using NodaTime;

namespace CspSupportBot.Tests.Notices.Year;

/// <summary>The rules of notices alone, without store and Teams: looks at tickets when they have planned it, and lets people and channels hear.</summary>
internal sealed class DeskRules(Agenda agenda, DeskWatch watch, IReadOnlyList<ChannelBinding> channels, string lead)
{
    private const double LeadHearsFrom = 0.9;

    private readonly NoticePlan plan = new(SlaBench.Policy);
    private readonly Dictionary<Guid, List<SentWarning>> sent = [];
    private readonly Dictionary<string, QuietHours?> quiet = [];

    public int Looks { get; private set; }

    public void BeQuiet(string reader, QuietHours? hours)
    {
        quiet[reader] = hours;
        watch.BeQuiet(reader, hours, agenda.Now);
    }

    /// <summary>The ticket has changed.</summary>
    public void Plan(Ticket ticket)
    {
        var next = plan.Next(ticket, SentOf(ticket), agenda.Now);
        if (next == ticket.NoticePlannedFor)
        {
            return;
        }

        ticket.PlanNotice(next);
        if (next is { } at)
        {
            agenda.Add(at, () => LookAt(ticket, at));
        }
    }

    private void LookAt(Ticket ticket, DateTimeOffset planned)
    {
        if (ticket.NoticePlannedFor != planned)
        {
            return;
        }

        Looks++;
        var due = plan.Due(ticket, SentOf(ticket), agenda.Now);
        Assert.True(due.Count > 0, $"Nothing is due at {planned:O}, which was planned. {watch[ticket.Number]}");
        foreach (var one in due)
        {
            var given = Keep(ticket, one);
            foreach (var reader in ReadersOf(ticket, one))
            {
                Tell(ticket, given, reader);
            }
        }

        ticket.PlanNotice(null);
        Plan(ticket);
        Assert.True(ticket.NoticePlannedFor is null || ticket.NoticePlannedFor > agenda.Now, $"It looks again at {ticket.NoticePlannedFor:O}. {watch[ticket.Number]}");
    }

    private SentWarning Keep(Ticket ticket, DueNotice due)
    {
        SentWarning given = new(due.Clock.Kind, due.Clock.Cycle, due.Warning.Threshold, Instant.FromDateTimeOffset(agenda.Now));
        var known = SentOf(ticket);
        known.RemoveAll(one => one with { SentAt = given.SentAt } == given);
        known.Add(given);
        return given;
    }

    // Null is the owner, whoever that is by then.
    private IEnumerable<string?> ReadersOf(Ticket ticket, DueNotice due)
    {
        yield return null;
        if (NoticeRules.IsAcknowledged(ticket, due.Clock, due.Warning.Threshold))
        {
            yield break;
        }

        foreach (var channel in channels.Where(channel => channel.Fits(ticket)))
        {
            yield return channel.ChannelId;
        }

        if (due.Warning.Threshold >= LeadHearsFrom && lead != ticket.OwnerId)
        {
            yield return lead;
        }
    }

    private void Tell(Ticket ticket, SentWarning given, string? to)
    {
        var reader = to ?? ticket.OwnerId;
        if (plan.Reason(ticket, SentOf(ticket), given, agenda.Now) is not { } reading
            || (reader != ticket.OwnerId && NoticeRules.IsAcknowledged(ticket, reading, given.Threshold)))
        {
            return;
        }

        var awake = NoticeRules.MayHearAt(ticket.Impact, ticket.SnoozedUntil, quiet.GetValueOrDefault(reader), agenda.Now);
        if (awake > agenda.Now)
        {
            agenda.Add(awake, () => Tell(ticket, given, to));
            return;
        }

        watch.Hear(new HeardNotice(ticket.Number, reader, given.Clock, given.Threshold, agenda.Now));
    }

    private List<SentWarning> SentOf(Ticket ticket) => sent.TryGetValue(ticket.Id, out var known) ? known : sent[ticket.Id] = [];
}
