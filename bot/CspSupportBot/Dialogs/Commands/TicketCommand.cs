using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>A command about one ticket, whose number follows its words: "note CSP-7 called back".</summary>
public abstract class TicketCommand(string words, TicketSearch tickets) : Command(words)
{
    /// <summary>What can't do without further words says how to use it.</summary>
    protected virtual string? Usage => null;

    public sealed override async Task<Afterwards> RunAsync(DialogContext dialogs, string rest, CancellationToken cancellationToken)
    {
        var (number, text) = Split(rest);
        var ticket = await tickets.FindAsync(number, cancellationToken);
        if (ticket is null)
        {
            await SayAsync(dialogs, Sentences.TicketUnknown.With(number), cancellationToken);
        }
        else if (text.Length == 0 && Usage is { } usage)
        {
            await SayAsync(dialogs, usage.With(number), cancellationToken);
        }
        else
        {
            await RunAsync(dialogs, ticket, text, cancellationToken);
        }

        return Afterwards.AskAgain;
    }

    protected abstract Task RunAsync(DialogContext dialogs, Ticket ticket, string text, CancellationToken cancellationToken);

    protected override bool Accepts(string rest, bool isTextAwaited) =>
        Split(rest).Number.Value > 0 && (!isTextAwaited || rest.StartsWith("csp", StringComparison.OrdinalIgnoreCase));

    protected static Task SayAsync(DialogContext dialogs, string words, CancellationToken cancellationToken) =>
        dialogs.Context.SendActivityAsync(MessageFactory.Text(words), cancellationToken);

    /// <summary>Says what became of a change, or why nothing did.</summary>
    protected static Task SayOutcomeAsync(DialogContext dialogs, Ticket ticket, ChangeOutcome outcome, string done, CancellationToken cancellationToken)
    {
        var number = new TicketNumber(ticket.Number);
        return SayAsync(
            dialogs,
            outcome switch
            {
                ChangeOutcome.Changed => done,
                ChangeOutcome.AlreadySo => Sentences.ChangeAlreadySo.With(number),
                ChangeOutcome.Closed => Sentences.ChangeClosed.With(number, Wording.StateOf(ticket)),
                ChangeOutcome.NotClosed => Sentences.ChangeNotClosed.With(number, Wording.StateOf(ticket)),
                ChangeOutcome.NotWaiting => Sentences.ChangeNotWaiting.With(number, Wording.StateOf(ticket)),
                ChangeOutcome.NotFiledYet => Sentences.ChangeNotFiledYet.With(number, Wording.StateOf(ticket)),
                ChangeOutcome.NumberNotWanted => Sentences.ChangeNumberNotWanted.With(number, ticket.BackendNumber ?? Wording.StateOf(ticket)),
                _ => Sentences.ChangeVendorHelps.With(number),
            },
            cancellationToken);
    }

    private static (TicketNumber Number, string Text) Split(string rest)
    {
        var end = rest.AsSpan().IndexOfAny(" \t\n\u3000");
        var first = end < 0 ? rest : rest[..end];
        return TicketNumber.TryParse(first, out var number) ? (number, end < 0 ? "" : rest[end..].Trim()) : default;
    }
}
