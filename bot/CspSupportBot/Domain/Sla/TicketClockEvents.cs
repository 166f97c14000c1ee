using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Tickets;
using NodaTime;

namespace CspSupportBot.Domain.Sla;

/// <summary>What one line of a ticket's history means to its clocks.</summary>
internal static class TicketClockEvents
{
    /// <returns>Nothing for what moves no clock, such as a new owner.</returns>
    public static IEnumerable<SlaEvent> Of(Ticket ticket, TicketEvent line)
    {
        var at = Instant.FromDateTimeOffset(line.At);
        return line.Kind switch
        {
            // What the vendor helps with is never filed, so no filing is waited for.
            TicketEventKind.Submitted when ticket.Family is not ProductFamily.Marketplace => [new SlaEvent.Confirmed(at)],
            TicketEventKind.Filed => [new SlaEvent.Accepted(at, at)],
            TicketEventKind.SeverityChanged => [new SlaEvent.ImpactChanged(at, line.Impact!.Value)],
            TicketEventKind.MicrosoftWrote when ResponseDetection.IsOfOurSide(line.Actor, ticket) => [new SlaEvent.Message(at, Author.Us)],

            // What came before the response that counts was found to be none.
            TicketEventKind.Responded or TicketEventKind.MicrosoftWrote =>
                [new SlaEvent.Message(at, line.At >= ticket.RespondedAt ? Author.Microsoft : Author.MicrosoftAutomatic)],
            TicketEventKind.Replied => [new SlaEvent.Message(at, Author.Us)],
            TicketEventKind.Noted => [new SlaEvent.Message(at, Author.InternalNote)],
            TicketEventKind.Waited => [Waited(at, line.WaitingFor!.Value)],
            TicketEventKind.Resumed => [new SlaEvent.Resumed(at)],

            // A ticket that is closed while it waits does not wait when it is reopened.
            TicketEventKind.Resolved => [new SlaEvent.Resumed(at), new SlaEvent.Resolved(at)],
            TicketEventKind.Cancelled when ticket.State is TicketState.Cancelled => [new SlaEvent.Withdrawn(at)],
            TicketEventKind.Cancelled => [new SlaEvent.Resumed(at), new SlaEvent.Resolved(at)],
            TicketEventKind.Reopened => [new SlaEvent.Reopened(at)],
            _ => [],
        };
    }

    // Our own next step does not rest while it is waited for (rule 10).
    private static SlaEvent Waited(Instant at, WaitingFor reason) => reason switch
    {
        WaitingFor.Customer => new SlaEvent.Paused(at, PauseReason.WaitingForCustomer),
        WaitingFor.Vendor => new SlaEvent.Paused(at, PauseReason.WaitingForVendor),
        _ => new SlaEvent.Resumed(at),
    };
}
