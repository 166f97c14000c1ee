using CspSupportBot.Cards;
using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs.Commands;

public sealed class HelpCommand : ICommand
{
    public bool Fits(string said) => said is "help" or "?" or "commands";

    public async Task<bool> RunAsync(DialogContext dialogs, string said, CancellationToken cancellationToken)
    {
        await dialogs.Context.SendActivityAsync(CardMessage.Of(HelpCard.Render("What I can do")), cancellationToken);
        return true;
    }
}
