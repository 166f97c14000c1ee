using System.Globalization;
using AdaptiveCards;
using CspSupportBot.Domain.Operations;

namespace CspSupportBot.Cards;

/// <summary>Work that was given up, each piece with its cause and a way to let it be tried again.</summary>
public static class ParkedCard
{
    // Eight rows of the longest errors must fit into a message.
    private const int LongestError = 300;

    /// <param name="total">How many there are in all, shown or not.</param>
    public static AdaptiveCard Render(IReadOnlyList<ParkedItem> items, int total, Reader reader, DateTimeOffset now)
    {
        var heading = Wording.Count(total, Words.ParkedHeadingOne, Words.ParkedHeadingMany);
        List<AdaptiveElement> body = [CardParts.Heading(heading), .. items.Select(item => Row(item, reader, now))];
        if (total > items.Count)
        {
            body.Add(CardParts.Hint(Words.ParkedIsCut.With(items.Count, total)));
        }

        body.Add(CardParts.Hint(Words.ParkedHint));
        return CardParts.Card(heading, body, [CardActions.Say(Words.ButtonReplayAll, $"{Words.CommandReplay} {Words.ReplayAllWord}")]);
    }

    private static AdaptiveContainer Row(ParkedItem item, Reader reader, DateTimeOffset now) => new()
    {
        Separator = true,
        SelectAction = CardActions.Say(Words.ButtonReplay, string.Create(CultureInfo.InvariantCulture, $"{Words.CommandReplay} {item.Id}")),
        Items =
        [
            new AdaptiveColumnSet
            {
                Columns =
                [
                    new AdaptiveColumn { Width = AdaptiveWidth.Stretch, Items = [.. Lines(item, reader, now)] },
                    new AdaptiveColumn
                    {
                        Width = AdaptiveWidth.Auto,
                        VerticalContentAlignment = AdaptiveVerticalContentAlignment.Center,
                        Items = [CardParts.Literal(Words.ButtonReplay, AdaptiveTextWeight.Bolder, tone: AdaptiveTextColor.Accent)],
                    },
                ],
            },
        ],
    };

    private static IEnumerable<AdaptiveElement> Lines(ParkedItem item, Reader reader, DateTimeOffset now)
    {
        yield return CardParts.Literal($"{item.Id.ToString(CultureInfo.InvariantCulture)} · {What(item)}", AdaptiveTextWeight.Bolder);
        yield return CardParts.Below(CardParts.Literal(
            $"{reader.Moment(item.DueAt, now)} · {Wording.Count(item.Attempts, Words.ParkedAttemptsOne, Words.ParkedAttempts)}", isSubtle: true));
        if (item.Error is { } error)
        {
            yield return CardParts.Below(CardParts.Literal(error, longest: LongestError));
        }
    }

    private static string What(ParkedItem item)
    {
        var what = item.Kind switch
        {
            ParkedKind.Message => item.Recipient is { } name ? Words.ParkedMessageTo.With(name) : Words.ParkedMessage,
            ParkedKind.Filing => Words.ParkedFiling,
            ParkedKind.Turn => Words.ParkedTurn,
            ParkedKind.Reminder => Words.ParkedReminder,
            _ => Words.ParkedOther,
        };
        return item.Ticket is { } ticket ? $"{what} · {ticket}" : what;
    }
}
