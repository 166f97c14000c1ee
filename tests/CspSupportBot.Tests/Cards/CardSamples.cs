using AdaptiveCards;
using CspSupportBot.Cards;
using CspSupportBot.Domain.Marketplace;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Cards;

/// <summary>Every card the bot has: as people usually see it, and with the longest texts that are let through.</summary>
public static class CardSamples
{
    private const string SubscriptionId = "0b8e0c1e-0000-4000-8000-000000000002";
    private const int LongestTitle = 200;
    private const int LongestDescription = 8000;
    private const int LongestName = 200;
    private const int LongestSubscription = 64;
    private const int MostTickets = 15;
    private const int MostCustomers = 8;
    private const int MostSubscriptions = 20;

    private static readonly Guid DraftId = new("0b8e0c1e-0000-4000-8000-000000000003");

    public static IReadOnlyDictionary<string, AdaptiveCard> Usual() => InEnglish(() => new()
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
        ["ticket-prepared"] = Ticket(CspSupportBot.Domain.Tickets.Ticket.Prepare(Samples.Draft(), new TicketNumber(1), Samples.Contact, Samples.Aiko, Samples.Now)),
        ["details"] = Details(Samples.Draft(), null),
        ["vendor"] = VendorCard.Render(Product("Tailspin Backup")),
        ["answered"] = QuestionCard.RenderAnswered("Which product family?", "Azure"),
    });

    /// <summary>The same cards with the longest texts, in the given letter.</summary>
    public static IReadOnlyDictionary<string, AdaptiveCard> Longest(string letter)
    {
        var draft = Samples.Draft(Long(letter, LongestTitle), Long(letter, LongestDescription), Long(letter, LongestName)) with { What = Long(letter, LongestName) };
        return InEnglish(() => new()
        {
            ["question"] = QuestionCard.Render(Question(Long(letter, LongestSubscription), MostSubscriptions, Long(letter, LongestName))),
            ["choice of customers"] = QuestionCard.Render(Question(Long(letter, LongestName), MostCustomers, null)),
            ["summary"] = SummaryCard.Render(Summary(draft, Long(letter, LongestName))),
            ["ticket-filing"] = Ticket(Samples.Submitted(draft)),
            ["ticket-filed"] = Ticket(Samples.Filed(draft)),
            ["ticket-failed"] = Ticket(Samples.Refused(draft, Long(letter, LongestDescription))),
            ["ticket-list"] = List([.. Enumerable.Range(1, MostTickets).Select(number => Samples.Filed(draft, number))], 1000),
            ["details"] = Details(draft with { Tried = Long(letter, LongestDescription) }, Long(letter, LongestName)),
            ["vendor"] = VendorCard.Render(Product(Long(letter, LongestName))),
            ["answered"] = QuestionCard.RenderAnswered("Which customer?", Long(letter, LongestName)),
        });
    }

    private static QuestionView Question(string name, int count, string? notice) => new(
        DraftId,
        "subscription",
        $"{name} · Azure",
        "Which Azure subscription?",
        [.. Enumerable.Range(1, count).Select(number => new ChoiceView($"{number}", name, [SubscriptionId], SubscriptionId))],
        "Choose one, or type its name, number or id.",
        notice,
        CardParts.Exits(canGoBack: true));

    private static SummaryView Summary(TicketDraft draft, string? notice) => new(
        draft with { Id = DraftId },
        "submit",
        [
            new SummaryLine("Customer", draft.CustomerName!, "edit customer"),
            new SummaryLine("Subscription", draft.What!, "edit subscription"),
            new SummaryLine("Title", draft.Title!, "edit title"),
            new SummaryLine("Description", draft.Description!, "edit description"),
            new SummaryLine("Service", Samples.Problem.ServiceName, "edit service"),
            new SummaryLine("Filed", "automatically", null),
        ],
        notice);

    private static AdaptiveCard Details(TicketDraft draft, string? notice) => DetailsCard.Render(new DetailsView(
        draft with { Id = DraftId }, "title", "2026-11-23", "09:00", "Aiko Tanaka", "aiko@partner.example", null, LongestTitle, LongestDescription, notice));

    private static MarketplaceProduct Product(string name) =>
        new("tailspin-backup", name, name, new Uri("https://support.tailspin.example"), "help@tailspin.example", "+1 425 555 0199");

    // What a card says follows the language of the turn.
    private static Dictionary<string, AdaptiveCard> InEnglish(Func<Dictionary<string, AdaptiveCard>> render)
    {
        Languages.Speak(Languages.English, null);
        return render();
    }

    private static AdaptiveCard Ticket(Ticket ticket) => TicketCard.Render(ticket, Samples.Tokyo, Samples.Now);

    private static AdaptiveCard List(IReadOnlyList<Ticket> tickets, int total) => TicketListCard.Render("Your open tickets", tickets, total, Samples.Tokyo, Samples.Now);

    private static string Long(string letter, int length) => string.Concat(Enumerable.Repeat(letter, length / letter.Length));
}
