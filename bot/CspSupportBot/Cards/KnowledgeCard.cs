using AdaptiveCards;
using CspSupportBot.Domain.Knowledge;

namespace CspSupportBot.Cards;

/// <summary>The answer to a question about the programme, what it rests on, and what else the person may have meant.</summary>
public static class KnowledgeCard
{
    private const string ListMark = "- ";

    public static AdaptiveCard Render(KnowledgeAnswer answer)
    {
        var entry = answer.Entry;
        List<AdaptiveElement> body = [CardParts.Heading(entry.Question)];
        body.AddRange(entry.Answer.SelectMany(Paragraph));
        body.Add(CardParts.Hint(Words.KnowledgeSource.With(string.Join(Words.KnowledgeSourcesBetween, entry.Sources))));
        body.AddRange(answer.Related.Select(Related));
        return CardParts.Card(
            $"{entry.Question} {entry.Answer[0]}",
            body,
            [
                .. entry.Links.Select(link => CardActions.Open(link.Text, link.Address)),
                CardActions.Say(Words.ButtonNewTicket, Words.CommandNewTicket),
            ]);
    }

    // A question is too long for a button, which would cut it off.
    private static AdaptiveContainer Related(string question) => new()
    {
        Style = AdaptiveContainerStyle.Emphasis,
        Spacing = AdaptiveSpacing.Small,
        SelectAction = CardActions.Say(question, $"{Words.CommandAsk} {question}"),
        Items = [CardParts.Literal(question, tone: AdaptiveTextColor.Accent)],
    };

    // The lines of one paragraph stand close together, those of the next apart.
    private static IEnumerable<AdaptiveElement> Paragraph(string paragraph) => paragraph.Split('\n').Select((line, index) =>
    {
        var text = CardParts.Literal(
            line.StartsWith(ListMark, StringComparison.Ordinal) ? $"• {line[ListMark.Length..]}" : line, longest: EntryReader.LongestAnswer);
        return index == 0 ? text : CardParts.Below(text);
    });
}
