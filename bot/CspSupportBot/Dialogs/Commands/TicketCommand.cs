using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Search;
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
        Split(rest).Number.Value > 0 && (!isTextAwaited || FoldedText.Of(rest).StartsWith("csp", StringComparison.Ordinal));

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
                ChangeOutcome.NotFailed => Sentences.ChangeNotFailed.With(number, Wording.StateOf(ticket)),
                ChangeOutcome.AtMicrosoft => Sentences.ChangeAtMicrosoft.With(number, ticket.BackendNumber),
                ChangeOutcome.MayBeAtMicrosoft => Sentences.ChangeMayBeAtMicrosoft.With(number),
                ChangeOutcome.OnlyInPortal => Sentences.ChangeOnlyInPortal.With(number, ticket.BackendNumber),
                ChangeOutcome.NumberNotWanted => Sentences.ChangeNumberNotWanted.With(number, ticket.BackendNumber ?? Wording.StateOf(ticket)),
                _ => Sentences.ChangeVendorHelps.With(number),
            },
            cancellationToken);
    }

    // "CSP-7" and "CSP 7", also in the full width that a Japanese keyboard writes.
    private static (TicketNumber Number, string Text) Split(string rest)
    {
        var first = EndOfWord(rest, 0);
        foreach (var end in (int[])[first, EndOfWord(rest, first)])
        {
            if (TicketNumber.TryParse(FoldedText.Of(rest[..end]), out var number))
            {
                return (number, rest[end..].Trim());
            }
        }

        return default;
    }

    private static int EndOfWord(string text, int from)
    {
        while (from < text.Length && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        while (from < text.Length && !char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        return from;
    }
}
