using AdaptiveCards;
using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Dialogs;
using CspSupportBot.Dialogs.Commands;
using CspSupportBot.Domain.Customers;
using CspSupportBot.Domain.Entitlement;
using CspSupportBot.Domain.Escalation;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Incidents;
using CspSupportBot.Domain.Knowledge;
using CspSupportBot.Domain.Marketplace;
using CspSupportBot.Domain.Operations;
using CspSupportBot.Domain.Sla;
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

    private static readonly Uri ServiceHealth = PortalLinks.ServiceHealth(ProductFamily.Azure, MicrosoftCloud.Public, "1", "contoso.onmicrosoft.com");

    public static IReadOnlyDictionary<string, AdaptiveCard> Usual(string language) => In(language, () => new(NoticeSamples.Usual().Concat(ReminderCardSamples.Usual()))
    {
        ["welcome"] = HelpCard.Welcome(),
        ["help"] = HelpCard.Render(Words.HelpHeading, forAdministrator: false),
        ["help-for-administrator"] = HelpCard.Render(Words.HelpHeading, forAdministrator: true),
        ["parked"] = ParkedCard.Render(ParkedSamples.All, 12, new Reader("Asia/Tokyo"), Samples.Now),
        ["question"] = QuestionCard.Render(Question("Contoso Production", 2, notice: null)),
        ["question-again"] = QuestionCard.Render(Question("Contoso Production", 2, Sentences.SubscriptionNotUnderstood)),
        ["summary"] = SummaryCard.Render(Summary(Samples.Draft(), null)),
        ["summary-again"] = SummaryCard.Render(Summary(Samples.Draft(), Sentences.SubmitNotUnderstood)),
        ["summary-unchecked"] = SummaryCard.Render(Summary(
            Samples.Draft() with { Impact = BusinessImpact.Moderate, EscalationCheck = EscalationCheck.NotYet }, Sentences.CheckFirst.With(ServiceHealth))),
        ["summary-with-file"] = SummaryCard.Render(Summary(Samples.Draft(), FileSamples.Notice) with { Lines = FileSamples.Lines }),
        ["ticket-with-files"] = Ticket(FileSamples.Ticket),
        ["ticket-filing"] = Ticket(Samples.Submitted()),
        ["ticket-filed"] = Ticket(Samples.Filed()),
        ["ticket-filed-best-effort"] = Ticket(BestEffort()),
        ["ticket-failed"] = Ticket(Samples.Refused()),
        ["ticket-prepared"] = Ticket(CspSupportBot.Domain.Tickets.Ticket.Prepare(Samples.Draft(), Samples.ByHand, new TicketNumber(1), Samples.Contact, Samples.Aiko, Samples.Now)),
        ["ticket-prepared-for-provider"] = Ticket(
            CspSupportBot.Domain.Tickets.Ticket.Prepare(Samples.Draft(), Samples.ByProvider, new TicketNumber(1), Samples.Contact, Samples.Aiko, Samples.Now)),
        ["guidance"] = GuidanceCard.Render(Guidance(SupportRoute.AskProvider, Rule.AzureSeller, Place.Provider, null)),
        ["guidance-again"] = GuidanceCard.Render(
            Guidance(SupportRoute.GetAccess, Rule.AccessEnded, Place.PartnerCenterCustomers, Sentences.GuidanceNotUnderstood)),
        ["ticket-referred"] = Ticket(ReminderCardSamples.Referred()),
        ["ticket-waiting"] = Ticket(Changed(ticket => ticket.Wait(WaitingFor.Customer, null, Samples.Aiko, Samples.Now.AddMinutes(2)))),
        ["ticket-responded"] = Ticket(Changed(ticket => ticket.MarkResponded(Samples.Aiko, Samples.Now.AddMinutes(2)))),
        ["ticket-noted"] = Ticket(Changed(ticket => ticket.Note("Called back.", Samples.Aiko, Samples.Now.AddMinutes(2)))),
        ["ticket-resolved"] = Ticket(Changed(ticket => ticket.Resolve("Restarted the gateway.", Samples.Aiko, Samples.Now.AddMinutes(2)))),
        ["ticket-at-microsoft"] = AtMicrosoft(_ => { }),
        ["ticket-answered"] = AtMicrosoft(ticket => ticket.Hear(
            [new BackendMessage("1", MessageKind.Communication, "engineer@microsoft.example", "Your request", "We are looking into it.", Samples.Now.AddMinutes(20))])),
        ["ticket-not-told"] = AtMicrosoft(ticket => ticket.NotTold("The request is archived.", Samples.Now.AddMinutes(2))),
        ["ticket-out-of-sight"] = AtMicrosoft(ticket => ticket.LoseSight("The bot has no role on the subscription Contoso Production.", Samples.Now.AddMinutes(2))),
        ["ticket-resolved-open-at-microsoft"] = AtMicrosoft(ticket => ticket.Resolve("Restarted the gateway.", Samples.Aiko, Samples.Now.AddMinutes(2))),
        ["ticket-watching"] = Ticket(Watching()),
        ["ticket-watch-over"] = Ticket(WatchOver()),
        ["summary-known"] = SummaryCard.Render(Summary(Samples.Draft(), null) with { Known = new KnownTroubleView([Incident], [Samples.Filed()], Samples.Tokyo, Samples.Now) }),
        ["why"] = Why(Samples.Submitted(JapaneseSupport)),
        ["why-under-other-policy"] = Why(Samples.Filed(JapaneseSupport)),
        ["ticket-list"] = List([Samples.Filed(), Samples.Submitted(number: 2)], 2),
        ["ticket-list-cut"] = List([Samples.Filed()], 16),
        ["details"] = Details(Samples.Draft(), null),
        ["vendor"] = VendorCard.Render(Product("Tailspin Backup"), DraftId),
        ["knowledge"] = Knowledge(language, "phone", "whose-contact", "response-times"),
        ["knowledge-list"] = Knowledge(language, "choose-severity"),
        ["answered"] = QuestionCard.RenderAnswered(Sentences.FamilyAsked, Words.FamilyAzure),
    });

    /// <summary>The same cards with the longest texts, in the given letter.</summary>
    public static IReadOnlyDictionary<string, AdaptiveCard> Longest(string letter)
    {
        var draft = Samples.Draft(Long(letter, LongestTitle), Long(letter, LongestDescription), Long(letter, LongestName)) with { What = Long(letter, LongestName) };
        return In(Languages.English, () => new(NoticeSamples.Longest(draft, Long(letter, LongestDescription)).Concat(ReminderCardSamples.Longest(draft, Long(letter, LongestDescription))))
        {
            ["question"] = QuestionCard.Render(Question(Long(letter, LongestSubscription), MostSubscriptions, Long(letter, LongestName))),
            ["choice of customers"] = QuestionCard.Render(Question(Long(letter, LongestName), MostCustomers, null)),
            ["summary"] = SummaryCard.Render(Summary(draft, Long(letter, LongestName))),
            ["ticket-filing"] = Ticket(Samples.Submitted(draft)),
            ["ticket-filed"] = Ticket(Samples.Filed(draft)),
            ["ticket-answered"] = AnsweredAtLength(draft, Long(letter, LongestDescription)),
            ["summary-known"] = SummaryCard.Render(Summary(draft, Long(letter, LongestName)) with
            {
                Known = new KnownTroubleView(
                    [.. Enumerable.Repeat(Incident with { Title = Long(letter, LongestDescription), Services = [Long(letter, LongestName)] }, 5)],
                    [Samples.Filed(draft), Samples.Filed(draft), Samples.Filed(draft)],
                    Samples.Tokyo,
                    Samples.Now),
            }),
            ["ticket-failed"] = Ticket(Samples.Refused(draft, Long(letter, LongestDescription))),
            ["ticket-list"] = List([.. Enumerable.Range(1, MostTickets).Select(number => Samples.Filed(draft, number))], 1000),
            ["details"] = Details(draft with { Tried = Long(letter, LongestDescription) }, Long(letter, LongestName)),
            ["vendor"] = VendorCard.Render(Product(Long(letter, LongestName)), DraftId),
            ["knowledge"] = KnowledgeCard.Render(LongestKnowledge(letter)),
            ["answered"] = QuestionCard.RenderAnswered("Which customer?", Long(letter, LongestName)),
            ["parked"] = ParkedCard.Render(
                [.. Enumerable.Range(1, ParkedCommand.MostShown).Select(id => new ParkedItem(
                    id, ParkedKind.Message, new TicketNumber(id), Long(letter, LongestName), Samples.Now, 20, Long(letter, LongestDescription)))],
                1000,
                new Reader("Asia/Tokyo"),
                Samples.Now),
        });
    }

    private static readonly KnownIncident Incident =
        new("BC_1-FXZ", "Virtual machines do not start", "", ["Virtual Machines"], ["West Europe"], Samples.Now.AddMinutes(-30)) { TakesTickets = false };

    private static AdaptiveCard AtMicrosoft(Action<Ticket> change)
    {
        var ticket = Samples.Filed();
        ticket.See(
            new BackendTicket("2611230010000001", "Open", "critical", Samples.Now.AddMinutes(1)) { Engineer = "engineer@microsoft.example", Plan = "Premier", ResponseDue = Samples.Now.AddHours(1) },
            _ => null,
            Samples.Now.AddMinutes(2));
        change(ticket);
        return TicketCard.Render(ticket, new BackendCapabilities { CanComment = true, CanClose = true }, Samples.Tokyo, Samples.Now);
    }

    private static AdaptiveCard AnsweredAtLength(TicketDraft draft, string text)
    {
        var ticket = Samples.Filed(draft);
        ticket.See(new BackendTicket("2611230010000001", text, "critical", null) { Engineer = text, Plan = text, ResponseDue = Samples.Now }, _ => null, Samples.Now.AddMinutes(2));
        ticket.Hear([new BackendMessage("1", MessageKind.Communication, text, text, text, Samples.Now.AddMinutes(20))]);
        ticket.NotTold(text, Samples.Now.AddMinutes(30));
        return TicketCard.Render(ticket, new BackendCapabilities { CanComment = true, CanClose = true }, Samples.Tokyo, Samples.Now);
    }

    private static Ticket Watching() =>
        CspSupportBot.Domain.Tickets.Ticket.Watch(
            Samples.Draft() with { Incident = WatchedIncident.Of(Incident) }, Samples.ByApi, new TicketNumber(1), Samples.Problem, Samples.Contact, Samples.Aiko, Samples.Now);

    private static Ticket WatchOver()
    {
        var ticket = Watching();
        ticket.EndIncident(Samples.Now.AddMinutes(20));
        return ticket;
    }

    private static TicketDraft JapaneseSupport => Samples.Draft() with { SupportLanguage = "ja-jp" };

    private static QuestionView Question(string name, int count, string? notice) => new(
        DraftId,
        "subscription",
        $"{name} · Azure",
        Sentences.SubscriptionAsked,
        [.. Enumerable.Range(1, count).Select(number => new ChoiceView($"{number}", name, [SubscriptionId], SubscriptionId))],
        Sentences.SubscriptionHint,
        notice,
        CanGoBack: true);

    private static SummaryView Summary(TicketDraft draft, string? notice) => new(
        draft with { Id = DraftId },
        "submit",
        [
            new SummaryLine(Words.LabelCustomer, draft.CustomerName!, "edit customer"),
            new SummaryLine(Words.LabelSubscription, draft.What!, "edit subscription"),
            new SummaryLine(Words.LabelTitle, draft.Title!, "edit title"),
            new SummaryLine(Words.LabelDescription, draft.Description!, "edit description"),
            new SummaryLine(Words.LabelService, Samples.Problem.ServiceName, "edit service"),
            new SummaryLine(Words.LabelBackend, Wording.Of(SupportRoute.FileThroughApi), null),
        ],
        SupportRoute.FileThroughApi,
        ServiceHealth,
        notice);

    private static GuidanceView Guidance(SupportRoute route, Rule rule, Place place, string? notice) => new(
        Samples.Draft() with { Id = DraftId },
        "guidance",
        new Guidance(route, rule, place, [Rule.CommerceSameWay]),
        PortalLinks.To(place, MicrosoftCloud.Public, "1", "contoso.onmicrosoft.com"),
        notice);

    private static AdaptiveCard Details(TicketDraft draft, string? notice) => DetailsCard.Render(new DetailsView(
        draft with { Id = DraftId }, "title", "2026-11-23", "09:00", "Aiko Tanaka", "aiko@partner.example", null, LongestTitle, LongestDescription, notice));

    private static MarketplaceProduct Product(string name) =>
        new("tailspin-backup", name, name, new Uri("https://support.tailspin.example"), "help@tailspin.example", "+1 425 555 0199");

    private static KnowledgeAnswer LongestKnowledge(string letter)
    {
        var question = Long(letter, EntryReader.LongestQuestion);
        var link = new KnowledgeLink(question, new Uri("https://portal.azure.com"));
        return new KnowledgeAnswer(
            new KnowledgeEntry("1", "en", question, [], [question], [.. Enumerable.Repeat(link, EntryReader.MostLinks)], [], [Long(letter, EntryReader.LongestAnswer)]),
            [question, question]);
    }

    private static AdaptiveCard Knowledge(string language, string id, params string[] related)
    {
        var entries = KnowledgeFiles.Read(KnowledgeFiles.Folder).All.Where(entry => entry.Language == language).ToDictionary(entry => entry.Id);
        return KnowledgeCard.Render(new KnowledgeAnswer(entries[id], [.. related.Select(other => entries[other].Question)]));
    }

    // What a card says follows the language of the turn.
    private static Dictionary<string, AdaptiveCard> In(string language, Func<Dictionary<string, AdaptiveCard>> render)
    {
        Languages.Speak(language, null);
        return render();
    }

    private static Ticket Changed(Action<Ticket> change)
    {
        var ticket = Samples.Filed();
        change(ticket);
        return ticket;
    }

    private static Ticket BestEffort()
    {
        var ticket = Samples.Submitted(JapaneseSupport);
        ticket.File("2611230010000001", Samples.Now.AddMinutes(1), Samples.Promise(Samples.Now.AddMinutes(1), TimeSpan.FromHours(2), isBestEffort: true));
        return ticket;
    }

    private static AdaptiveCard Ticket(Ticket ticket) => TicketCard.Render(ticket, BackendCapabilities.None, Samples.Tokyo, Samples.Now);

    private static AdaptiveCard List(IReadOnlyList<Ticket> tickets, int total) => TicketListCard.Render(Words.ListDueNext, tickets, total, Samples.Tokyo, Samples.Now);

    private static AdaptiveCard Why(Ticket ticket)
    {
        var accepted = Samples.Now.AddMinutes(1);
        var promise = PolicyReader.Read(new SlaOptions(), "Asia/Tokyo").Promise(SlaCase.Of(ticket, ticket.Impact), accepted)!;
        ticket.File("2611230010000001", accepted, promise);
        return WhyCard.Render(ticket, promise, Samples.Tokyo, Samples.Now);
    }

    private static string Long(string letter, int length) => string.Concat(Enumerable.Repeat(letter, length / letter.Length));
}
