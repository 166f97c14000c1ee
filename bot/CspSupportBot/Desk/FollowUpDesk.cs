using CspSupportBot.Domain;
using CspSupportBot.Domain.Sla;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Storage;
using NodaTime;

namespace CspSupportBot.Desk;

/// <summary>
/// When the owner of a ticket that waits on somebody is asked to follow up: by the impact, in the partner's hours. Whoever does nothing about it is asked three times, then half as often each time.
/// </summary>
public sealed class FollowUpDesk(SupportDb db, PartnerTenant tenant, SlaPolicy policy, TimeProvider clock)
{
    private const int PatientAfter = 3;
    private const int MostDoublings = 3;

    /// <summary>Plans the next one where the ticket began to wait, or we did something about it.</summary>
    public void Plan(Ticket ticket) => Queue(ticket, ticket.PlanFollowUp(since => DueFrom(ticket, since, unanswered: 0)));

    /// <summary>The owner is being asked.</summary>
    public void Ask(Ticket ticket)
    {
        ticket.AskToFollowUp(DueFrom(ticket, clock.GetUtcNow(), ticket.FollowUpsUnanswered + 1));
        Queue(ticket, ticket.FollowUpAt);
    }

    /// <summary>The owner has followed up, or wants to be asked at another time.</summary>
    /// <param name="at">Null for the usual time.</param>
    public void Next(Ticket ticket, DateTimeOffset? at)
    {
        ticket.FollowUpNext(at ?? DueFrom(ticket, clock.GetUtcNow(), unanswered: 0));
        Queue(ticket, ticket.FollowUpAt);
    }

    private void Queue(Ticket ticket, DateTimeOffset? dueAt)
    {
        if (dueAt is { } at)
        {
            db.Outbox.Add(OutboxRows.FollowUp(tenant.Id, ticket.Id, at));
        }
    }

    private DateTimeOffset? DueFrom(Ticket ticket, DateTimeOffset since, int unanswered)
    {
        var terms = policy.FollowUpFor(SlaCase.Of(ticket, ticket.Impact));
        var doublings = Math.Clamp(unanswered - PatientAfter + 1, 0, MostDoublings);
        var longer = terms with { Goal = new Goal.WorkingDuration(((Goal.WorkingDuration)terms.Goal).Length * (1 << doublings)) };
        return longer.DueFrom(Instant.FromUnixTimeSeconds(since.ToUnixTimeSeconds()))?.ToDateTimeOffset();
    }
}
