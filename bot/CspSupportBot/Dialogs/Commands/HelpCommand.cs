using CspSupportBot.Cards;
using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs.Commands;

public sealed class HelpCommand() : Command(nameof(Words.CommandHelp))
{
    public override async Task<Afterwards> RunAsync(DialogContext dialogs, string rest, CancellationToken cancellationToken)
    {
        await dialogs.Context.SendActivityAsync(CardMessage.Of(HelpCard.Render(Words.HelpHeading, Speaker.In(dialogs.Context).IsAdministrator)), cancellationToken);
        return Afterwards.AskAgain;
    }
}
