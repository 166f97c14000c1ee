using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>"reply CSP-7 it happens again": Microsoft reads it on the request, in the name of the person.</summary>
public sealed class ReplyCommand(TicketSearch tickets, MicrosoftDesk desk) : TicketCommand(nameof(Words.CommandReply), tickets)
{
    protected override string Usage => Sentences.ReplyUsage;

    protected override Task RunAsync(DialogContext dialogs, Ticket ticket, string text, CancellationToken cancellationToken)
    {
        var outcome = desk.Reply(ticket, TypedText.Clean(text), Speaker.In(dialogs.Context).Profile);
        return SayOutcomeAsync(dialogs, ticket, outcome, Sentences.ReplyDone.With(new TicketNumber(ticket.Number)), cancellationToken);
    }
}
