using AdaptiveCards;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.Notices;
using CspSupportBot.Domain.People;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Cards;

/// <summary>That a channel gets notices, and when that was last seen to work: the bot edits it from time to time, which nobody is notified of.</summary>
public static class BindingCard
{
    /// <param name="checkedAt">When something last arrived here.</param>
    public static AdaptiveCard Render(ChannelBinding binding, DateTimeOffset checkedAt, Reader reader, DateTimeOffset now)
    {
        List<AdaptiveElement> body =
        [
            CardParts.Heading(Words.BindingHeading),
            CardParts.Fact(Words.BindingTickets, Filter(binding)),
            CardParts.Fact(Words.BindingBoundBy, binding.BoundByName),
        ];
        if (binding.Quiet is { } quiet)
        {
            body.Add(CardParts.Fact(Words.BindingQuiet, $"{quiet.From:HH:mm}–{quiet.To:HH:mm}"));
        }

        body.Add(CardParts.Hint(Words.BindingChecked.With(reader.Moment(checkedAt, now))));
        return CardParts.Card($"{Words.BindingHeading} · {Filter(binding)}", body, [CardActions.Say(Words.ButtonNotifyOff, $"{Words.CommandNotify} {Words.OffWord}")]);
    }

    /// <summary>The card as a message outside of a turn, in the language of who bound the channel, whoever changes what it says.</summary>
    /// <param name="boundBy">Null where they are not known.</param>
    /// <param name="reader">In the time zone of who bound the channel.</param>
    public static OutgoingMessage Message(ChannelBinding binding, DateTimeOffset checkedAt, Profile? boundBy, Reader reader, DateTimeOffset now) => Languages.SayTo(boundBy, () =>
    {
        var card = Render(binding, checkedAt, reader, now);
        return new OutgoingMessage(null, card.FallbackText, card.ToJson(), CardSubject.Binding(binding.BindingId), null);
    });

    /// <summary>Of which tickets: "impact B and worse · Azure · contoso".</summary>
    public static string Filter(ChannelBinding binding)
    {
        var impact = binding.Least switch
        {
            BusinessImpact.Critical => Words.BindingImpact.With(BusinessImpact.Critical.Letter()),
            BusinessImpact.Moderate => Words.BindingImpactAndWorse.With(BusinessImpact.Moderate.Letter()),
            _ => null,
        };
        var parts = new[] { impact, binding.Family is { } family ? Wording.Of(family) : null, binding.Customer }.OfType<string>().ToList();
        return parts.Count == 0 ? Words.BindingAll : string.Join(" · ", parts);
    }
}
