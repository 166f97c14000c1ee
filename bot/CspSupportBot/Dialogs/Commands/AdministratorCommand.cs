using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>A command about the bot itself; everybody but an administrator is told whose it is.</summary>
public abstract class AdministratorCommand(string words) : Command(words)
{
    public sealed override async Task<Afterwards> RunAsync(DialogContext dialogs, string rest, CancellationToken cancellationToken)
    {
        var speaker = Speaker.In(dialogs.Context);
        var answer = speaker.IsAdministrator
            ? await AnswerAsync(speaker, rest, cancellationToken)
            : MessageFactory.Text(Sentences.AdministratorsOnly);
        await dialogs.Context.SendActivityAsync(answer, cancellationToken);
        return Afterwards.AskAgain;
    }

    protected abstract Task<IMessageActivity> AnswerAsync(Speaker speaker, string rest, CancellationToken cancellationToken);

    // A sentence that begins with such a word is more likely an answer.
    protected override bool Accepts(string rest, bool isTextAwaited) => rest.Length == 0 && !isTextAwaited;
}
