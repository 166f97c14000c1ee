using CspSupportBot.Cards;
using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>"ask who may file for Azure": a question about the programme, at any point. Plain questions need no such word; buttons use it.</summary>
public sealed class AskCommand(Answers answers) : Command(nameof(Words.CommandAsk))
{
    public override async Task<Afterwards> RunAsync(DialogContext dialogs, string rest, CancellationToken cancellationToken)
    {
        await dialogs.Context.SendActivityAsync(
            answers.Find(rest) ?? CardMessage.Of(HelpCard.Render(Sentences.NotKnown, Speaker.In(dialogs.Context).IsAdministrator)), cancellationToken);
        return Afterwards.AskAgain;
    }

    protected override bool Accepts(string rest, bool isTextAwaited) => rest.Length > 0 && !isTextAwaited;
}
