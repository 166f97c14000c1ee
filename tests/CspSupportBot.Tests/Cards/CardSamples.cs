using AdaptiveCards;
using CspSupportBot.Cards;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Cards;

/// <summary>Every card the bot has: as people usually see it, and with the longest texts that are let through.</summary>
public static class CardSamples
{
    private const int LongestTitle = 200;
    private const int LongestDescription = 8000;
    private const int LongestName = 200;
    private const int MostTickets = 15;
    private const int MostCustomers = 8;
    private const int MostSubscriptions = 25;

    public static readonly IReadOnlyDictionary<string, AdaptiveCard> Usual = new Dictionary<string, AdaptiveCard>
    {
        ["help"] = HelpCard.Render("What I can do"),
        ["question"] = QuestionCard.Render(Question("Contoso Production", 2, notice: null)),
        ["question-again"] = QuestionCard.Render(Question("Contoso Production", 2, "Please type the whole name or the number beside it.")),
        ["summary"] = SummaryCard.Render(Summary(Samples.Draft(), null)),
        ["summary-again"] = SummaryCard.Render(Summary(Samples.Draft(), "Nothing is sent yet.")),
        ["ticket-filing"] = Ticket(Samples.Submitted()),
        ["ticket-filed"] = Ticket(Samples.Filed()),
        ["ticket-failed"] = Ticket(Samples.Refused()),
        ["ticket-list"] = List([Samples.Filed(), Samples.Submitted(number: 2)], 2),
        ["ticket-list-cut"] = List([Samples.Filed()], 16),
    };

    /// <summary>The same cards with the longest texts, in the given letter.</summary>
    public static IReadOnlyDictionary<string, AdaptiveCard> Longest(string letter)
    {
        var draft = Samples.Draft(Long(letter, LongestTitle), Long(letter, LongestDescription), Long(letter, LongestName)) with { SubscriptionName = Long(letter, LongestName) };
        return new Dictionary<string, AdaptiveCard>
        {
            ["question"] = QuestionCard.Render(Question(Long(letter, LongestName), MostSubscriptions, Long(letter, LongestName))),
            ["choice of customers"] = QuestionCard.Render(Question(Long(letter, LongestName), MostCustomers, null)),
            ["summary"] = SummaryCard.Render(Summary(draft, Long(letter, LongestName))),
            ["ticket-filing"] = Ticket(Samples.Submitted(draft)),
            ["ticket-filed"] = Ticket(Samples.Filed(draft)),
            ["ticket-failed"] = Ticket(Samples.Refused(draft, Long(letter, LongestDescription))),
            ["ticket-list"] = List([.. Enumerable.Range(1, MostTickets).Select(number => Samples.Filed(draft, number))], 1000),
        };
    }

    private static QuestionView Question(string name, int count, string? notice) => new(
        "Which Azure subscription?",
        [.. Enumerable.Range(1, count).Select(number => new ChoiceView($"{number}", name, ["0b8e0c1e-0000-4000-8000-000000000002"]))],
        "Type the name, the number or the subscription id. **cancel** drops this ticket.",
        notice);

    private static SummaryView Summary(TicketDraft draft, string? notice) =>
        new(draft, BusinessImpact.Critical, TimeSpan.FromHours(2), Samples.Problem, Samples.Contact, notice);

    private static AdaptiveCard Ticket(Ticket ticket) => TicketCard.Render(ticket, Samples.Tokyo, Samples.Now);

    private static AdaptiveCard List(IReadOnlyList<Ticket> tickets, int total) => TicketListCard.Render(tickets, total, Samples.Tokyo, Samples.Now);

    private static string Long(string letter, int length) => string.Concat(Enumerable.Repeat(letter, length / letter.Length));
}
