using CspSupportBot.Cards;
using CspSupportBot.Desk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>A command whose answer is a list of tickets.</summary>
public abstract class ListCommand(string words, TimeProvider clock) : Command(words)
{
    /// <summary>More rows would make a card too large for Teams.</summary>
    public const int MostShown = 15;

    public override async Task<Afterwards> RunAsync(DialogContext dialogs, string rest, CancellationToken cancellationToken)
    {
        var speaker = Speaker.In(dialogs.Context);
        var list = await ListAsync(speaker, rest, cancellationToken);
        var answer = list.Page is not { Total: > 0 } page
            ? MessageFactory.Text(list.Nothing)
            : CardMessage.Of(TicketListCard.Render(list.Heading, page.Tickets, page.Total, speaker.Reader, clock.GetUtcNow()));
        await dialogs.Context.SendActivityAsync(answer, cancellationToken);
        return Afterwards.AskAgain;
    }

    protected abstract Task<TicketList> ListAsync(Speaker speaker, string rest, CancellationToken cancellationToken);
}

/// <param name="Page">Null where there is nothing to list from.</param>
/// <param name="Nothing">What is said where the list is empty.</param>
public sealed record TicketList(TicketPage? Page, string Heading, string Nothing);
