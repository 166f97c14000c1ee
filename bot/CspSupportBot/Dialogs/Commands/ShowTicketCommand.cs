using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>"ticket CSP-7", "ticket 7", or the number alone with its prefix.</summary>
public sealed class ShowTicketCommand(TicketDesk desk, TimeProvider clock) : ICommand
{
    private const string Word = "ticket ";

    public bool Fits(string said) => NumberIn(said) is not null;

    public async Task<bool> RunAsync(DialogContext dialogs, string said, CancellationToken cancellationToken)
    {
        var number = NumberIn(said) ?? throw new InvalidOperationException("Only run for what fits.");
        var speaker = dialogs.Context.TurnState.Get<Speaker>();
        var answer = await desk.FindAsync(number, cancellationToken) is { } ticket
            ? CardMessage.Of(TicketCard.Render(ticket, speaker.Reader, clock.GetUtcNow()), ticket.Id)
            : MessageFactory.Text($"There is no ticket {number}. Type my tickets to see yours.");
        await dialogs.Context.SendActivityAsync(answer, cancellationToken);
        return true;
    }

    private static TicketNumber? NumberIn(string said)
    {
        // A bare "7" may be the answer to a question; "csp-7" can't be.
        var candidate = said.StartsWith(Word, StringComparison.Ordinal) ? said[Word.Length..]
            : said.StartsWith("csp", StringComparison.Ordinal) ? said
            : null;
        return TicketNumber.TryParse(candidate, out var number) ? number : null;
    }
}
