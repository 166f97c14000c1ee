using CspSupportBot.Cards;
using CspSupportBot.Desk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs.Commands;

public sealed class MyTicketsCommand(TicketDesk desk, TimeProvider clock) : ICommand
{
    private const int MostShown = 15;

    public bool Fits(string said) => said is "my tickets" or "tickets";

    public async Task<bool> RunAsync(DialogContext dialogs, string said, CancellationToken cancellationToken)
    {
        var speaker = dialogs.Context.TurnState.Get<Speaker>();
        var page = await desk.ListOwnedAsync(speaker.Person.Id, MostShown, cancellationToken);
        var answer = page.Total == 0
            ? MessageFactory.Text("You have no open tickets. Type new ticket to report a problem.")
            : CardMessage.Of(TicketListCard.Render(page.Tickets, page.Total, speaker.Reader, clock.GetUtcNow()));
        await dialogs.Context.SendActivityAsync(answer, cancellationToken);
        return true;
    }
}
