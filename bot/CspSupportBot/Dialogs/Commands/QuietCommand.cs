using System.Globalization;
using System.Text.RegularExpressions;
using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.People;
using CspSupportBot.Domain.Search;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>"quiet 20:00-7:00", "quiet off": when a person wants no notices but of impact A; said in a channel, when the channel does not.</summary>
public sealed partial class QuietCommand(ProfileDesk profiles, ChannelDesk channels, ContactDesk contacts, PostDesk post, TimeProvider clock) : Command(nameof(Words.CommandQuiet))
{
    private static readonly IReadOnlyList<string> Off = Phrases.Of(nameof(Words.OffWord));

    public override async Task<Afterwards> RunAsync(DialogContext dialogs, string rest, CancellationToken cancellationToken)
    {
        await dialogs.Context.SendActivityAsync(MessageFactory.Text(await AnswerAsync(Speaker.In(dialogs.Context), rest, cancellationToken)), cancellationToken);
        return Afterwards.AskAgain;
    }

    protected override bool Accepts(string rest, bool isTextAwaited) => !isTextAwaited && (rest.Length == 0 || IsOff(rest) || rest.Any(char.IsDigit));

    private static bool IsOff(string rest) => Off.Contains(FoldedText.Of(rest));

    private async Task<string> AnswerAsync(Speaker speaker, string rest, CancellationToken cancellationToken)
    {
        var channel = speaker.Channel is { } place ? await channels.FindAsync(place.Id, cancellationToken) : null;
        if (speaker.Channel is not null && channel is null)
        {
            return Sentences.NotifyNotHere.With($"{Words.CommandNotify} {Words.NotifyHereWord}");
        }

        var usage = Sentences.QuietUsage.With(Words.CommandQuiet, Words.OffWord);
        if (rest.Length == 0)
        {
            var present = channel is null ? speaker.Profile.Quiet : channel.Quiet;
            return $"{(present is null ? Sentences.QuietOff : Done(present))} {usage}";
        }

        var quiet = Read(rest, contacts.TimeZone(speaker.Profile));
        if (quiet is null && !IsOff(rest))
        {
            return usage;
        }

        if (channel is null)
        {
            await profiles.BeQuietAsync(speaker.Profile.PersonId, quiet, cancellationToken);
        }
        else
        {
            await channels.BeQuietAsync(channel.ChannelId, quiet, cancellationToken);
            var now = clock.GetUtcNow();
            var boundBy = await profiles.FindAsync(channel.BoundById, cancellationToken);
            var card = BindingCard.Message(channel, channel.LastDeliveredAt ?? now, boundBy, new Reader(contacts.TimeZone(boundBy)), now);
            await post.EditAsync(CardSubject.Binding(channel.BindingId), card, cancellationToken);
        }

        return quiet is null ? Sentences.QuietOff : Done(quiet);
    }

    private static string Done(QuietHours quiet) => Sentences.QuietDone.With(
        quiet.From.ToString("HH:mm", CultureInfo.InvariantCulture), quiet.To.ToString("HH:mm", CultureInfo.InvariantCulture), quiet.Zone);

    private static QuietHours? Read(string rest, string zone)
    {
        var match = FromTo().Match(FoldedText.Of(rest));
        return match.Success && Time(match, 1) is { } from && Time(match, 3) is { } to && from != to ? new QuietHours(from, to, zone) : null;
    }

    private static TimeOnly? Time(Match match, int group)
    {
        var hour = int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
        var minute = match.Groups[group + 1] is { Success: true } told ? int.Parse(told.ValueSpan, CultureInfo.InvariantCulture) : 0;

        // Midnight is the end of a day too.
        return hour == 24 && minute == 0 ? TimeOnly.MinValue : hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    [GeneratedRegex(@"^([0-9]{1,2})(?:[:時]([0-9]{2})?分?)?\s*(?:-|~|to|から|〜)\s*([0-9]{1,2})(?:[:時]([0-9]{2})?分?)?(?:まで)?$")]
    private static partial Regex FromTo();
}
