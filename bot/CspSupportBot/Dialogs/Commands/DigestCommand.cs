using System.Globalization;
using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Desk.Reminders;
using CspSupportBot.Domain.Search;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>"digest": what my day holds, now; "digest 9:00": every working day then; "digest off".</summary>
public sealed class DigestCommand(DigestDesk desk, ReminderDesk reminders, TimeProvider clock) : Command(nameof(Words.CommandDigest))
{
    private static readonly IReadOnlyList<string> Off = Phrases.Of(nameof(Words.DigestOffWord));

    public override async Task<Afterwards> RunAsync(DialogContext dialogs, string rest, CancellationToken cancellationToken)
    {
        await dialogs.Context.SendActivityAsync(await AnswerAsync(Speaker.In(dialogs.Context), rest, cancellationToken), cancellationToken);
        return Afterwards.AskAgain;
    }

    protected override bool Accepts(string rest, bool isTextAwaited) => !isTextAwaited;

    private async Task<IMessageActivity> AnswerAsync(Speaker speaker, string rest, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (rest.Length == 0)
        {
            var digest = await desk.ComposeAsync(speaker.Profile, cancellationToken);
            return digest.IsEmpty ? MessageFactory.Text(Sentences.DigestNothing) : CardMessage.Of(DigestCard.Render(digest, DigestDesk.MostShown, speaker.Reader, now));
        }

        if (Off.Contains(FoldedText.Of(rest)))
        {
            desk.Choose(speaker.Profile, null);
            return MessageFactory.Text(Sentences.DigestStopped);
        }

        if (reminders.ReadTimeOfDay(rest, Languages.IsJapanese) is not { } time)
        {
            return MessageFactory.Text(Sentences.DigestUsage);
        }

        desk.Choose(speaker.Profile, time);
        return MessageFactory.Text(Sentences.DigestChosen.With(time.ToString("HH:mm", CultureInfo.CurrentCulture), speaker.Profile.DigestDue is { } next ? speaker.Reader.Moment(next, now) : ""));
    }
}
