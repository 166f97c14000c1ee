using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>"update CSP-7": a text for the customer on where the ticket stands, ready to be sent.</summary>
public sealed class UpdateCommand(TicketSearch tickets, TimeProvider clock) : TicketCommand(nameof(Words.CommandUpdate), tickets)
{
    protected override Task RunAsync(DialogContext dialogs, Ticket ticket, string text, CancellationToken cancellationToken)
    {
        var reader = Speaker.In(dialogs.Context).Reader;
        var now = clock.GetUtcNow();
        var standing = ticket switch
        {
            { State: TicketState.Filed, FirstResponseDue: { } due, IsBestEffort: true } => Sentences.UpdateFiledBestEffort.With(ticket.BackendNumber, reader.Moment(due, now)),
            { State: TicketState.Filed, FirstResponseDue: { } due } => Sentences.UpdateFiled.With(ticket.BackendNumber, reader.Moment(due, now)),
            { State: TicketState.Responded } => Sentences.UpdateResponded.With(ticket.BackendNumber),
            { State: TicketState.Waiting, WaitingFor: WaitingFor.Customer } => Sentences.UpdateWaitingForCustomer,
            { State: TicketState.Referred } or { State: TicketState.Waiting, WaitingFor: WaitingFor.Vendor, Family: ProductFamily.Marketplace } =>
                Sentences.UpdateVendor.With(ticket.What),
            { State: TicketState.Waiting, WaitingFor: WaitingFor.Vendor } => Sentences.UpdateWaitingForVendor,
            { State: TicketState.Resolved } => ticket.Resolution is { } resolution ? Sentences.UpdateResolvedBy.With(resolution) : Sentences.UpdateResolved,
            _ => Sentences.UpdateInWork,
        };
        return SayAsync(dialogs, Sentences.UpdateText.With(ticket.Title, new TicketNumber(ticket.Number), standing), cancellationToken);
    }
}
