using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Dialogs.Questions;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.Notices;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>"notify here A azure", "notify off", "notify": which channels get notices, and about which tickets.</summary>
public sealed class NotifyCommand(ChannelDesk channels, PostDesk post, IChannelLookup lookup, TimeProvider clock) : Command(nameof(Words.CommandNotify))
{
    private const int LongestCustomer = 100;

    private static readonly IReadOnlyList<string> Here = Phrases.Of(nameof(Words.NotifyHereWord));
    private static readonly IReadOnlyList<string> Off = Phrases.Of(nameof(Words.OffWord));

    public override async Task<Afterwards> RunAsync(DialogContext dialogs, string rest, CancellationToken cancellationToken)
    {
        await dialogs.Context.SendActivityAsync(await AnswerAsync(dialogs.Context, rest, cancellationToken), cancellationToken);
        return Afterwards.AskAgain;
    }

    protected override bool Accepts(string rest, bool isTextAwaited) => !isTextAwaited && (rest.Length == 0 || Phrases.After(rest, Here) is not null || Phrases.After(rest, Off) is "");

    private static string HereWords => $"{Words.CommandNotify} {Words.NotifyHereWord}";

    private async Task<IMessageActivity> AnswerAsync(ITurnContext context, string rest, CancellationToken cancellationToken)
    {
        var speaker = Speaker.In(context);
        if (rest.Length == 0)
        {
            return MessageFactory.Text(await ListAsync(cancellationToken));
        }

        if (speaker.Channel is not { } channel)
        {
            return MessageFactory.Text(Sentences.NotifyOnlyInChannel.With(HereWords));
        }

        return Phrases.After(rest, Here) is { } filter
            ? await BindAsync(context, channel, filter, cancellationToken)
            : MessageFactory.Text(await UnbindAsync(channel, cancellationToken) ? Sentences.NotifyOffDone : Sentences.NotifyNotHere.With(HereWords));
    }

    private async Task<bool> UnbindAsync(ChannelPlace channel, CancellationToken cancellationToken)
    {
        await EndCardAsync(channel, Sentences.NotifyOffDone, cancellationToken);
        return await channels.UnbindAsync(channel.Id, cancellationToken);
    }

    // The card that says that notices come is true no longer.
    private async Task EndCardAsync(ChannelPlace channel, string outcome, CancellationToken cancellationToken)
    {
        if (await channels.FindAsync(channel.Id, cancellationToken) is { } bound)
        {
            await post.ReplaceAsync(CardSubject.Binding(bound.BindingId), AnsweredCard.Message(Words.BindingHeading, outcome), cancellationToken);
        }
    }

    private async Task<IMessageActivity> BindAsync(ITurnContext context, ChannelPlace channel, string words, CancellationToken cancellationToken)
    {
        var place = await lookup.CompleteAsync(context, channel, cancellationToken);
        switch (place.Kind?.ToLowerInvariant())
        {
            case "private":
                return MessageFactory.Text(Sentences.NotifyPrivate);
            case "shared":
                return MessageFactory.Text(Sentences.NotifyShared);
        }

        await EndCardAsync(place, Sentences.NotifyAnew, cancellationToken);
        var speaker = Speaker.In(context);
        var binding = await channels.BindAsync(place, Read(words), speaker.Person, cancellationToken);
        var now = clock.GetUtcNow();
        return CardMessage.Of(BindingCard.Render(binding, now, speaker.Reader, now), CardSubject.Binding(binding.BindingId));
    }

    private static ChannelFilter Read(string said)
    {
        var words = TypedText.CleanLine(said).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToList();
        BusinessImpact? least = null;
        if (words.Count > 0 && (ImpactNames.Read(words[0]) ?? ImpactNames.Read(words[^1])) is { } impact)
        {
            words.RemoveAt(ImpactNames.Read(words[0]) is null ? words.Count - 1 : 0);

            // C and worse is all.
            least = impact is BusinessImpact.Minimal ? null : impact;
        }

        var (family, customer) = FirstMessage.TakeFamily(words);
        return new ChannelFilter(least, family, customer.Count == 0 ? null : CardParts.Shortened(string.Join(' ', customer), LongestCustomer));
    }

    private async Task<string> ListAsync(CancellationToken cancellationToken)
    {
        var bound = await channels.ListAsync(cancellationToken);
        return bound.Count == 0
            ? Sentences.NotifyNobody.With(HereWords)
            : string.Join('\n', bound.Select(binding => $"{binding.Title}: {BindingCard.Filter(binding)}").Prepend(Sentences.NotifyBound));
    }
}
