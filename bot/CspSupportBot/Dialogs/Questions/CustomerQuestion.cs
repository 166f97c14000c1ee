using System.Globalization;
using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.Customers;
using CspSupportBot.Domain.Search;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Schema;

namespace CspSupportBot.Dialogs.Questions;

/// <summary>Which customer has the problem: by name, domain or tenant id. Recent customers are offered, never a list of all.</summary>
public sealed class CustomerQuestion(ICustomerDirectory directory, TicketSearch tickets, EntitlementDesk entitlement) : IQuestion
{
    public const string QuestionName = "customer";

    private const int LongestAnswer = 250;
    private const int LongestQuote = 60;
    /// <summary>More are not offered to choose from: the person types more of the name.</summary>
    public const int MostChoices = 8;

    private const int MostRecent = 5;

    public string Name => QuestionName;

    // Names begin with any word: "New Horizons", "Find & Sons".
    public bool TakesAnyText => true;

    public string Asked => Sentences.CustomerAsked;

    public bool IsOpen(TicketDraft draft, Speaker speaker) => draft.CustomerTenantId is null;

    public Task<TicketDraft> InferAsync(TicketDraft draft, CancellationToken cancellationToken) => Task.FromResult(draft);

    public string AnswerIn(TicketDraft draft, Speaker speaker) => $"{draft.CustomerName} ({draft.CustomerDomain})";

    public TicketDraft Clear(TicketDraft draft) => draft with
    {
        CustomerTenantId = null,
        CustomerName = null,
        CustomerDomain = null,
        CustomerAccess = null,
        IsOwnTenant = false,
        AcceptedRule = null,

        // What was checked was another customer's service health.
        EscalationCheck = null,

        // A subscription belongs to its customer; a marketplace product does not.
        WhatId = draft.Family is ProductFamily.Marketplace ? draft.WhatId : null,
        What = draft.Family is ProductFamily.Marketplace ? draft.What : null,
    };

    public async Task<IMessageActivity> AskAsync(TicketDraft draft, Speaker speaker, string? notice, CancellationToken cancellationToken)
    {
        // What is still on offer is shown again, so that the numbers on the newest card are the ones that count.
        List<Customer> offered = [];
        foreach (var tenantId in Offer.Ids(draft) ?? [.. (await tickets.RecentCustomersAsync(speaker.Person.Id, cancellationToken)).Take(MostRecent)])
        {
            if (await directory.FindAsync(tenantId, cancellationToken) is { } customer)
            {
                offered.Add(customer);
            }
        }

        return CardMessage.Of(
            QuestionCard.Render(View(draft, Sentences.CustomerAsked, offered, Sentences.CustomerHint, notice)),
            CardSubject.Question(draft.Id, Name));
    }

    public async Task<Answer> AnswerAsync(TicketDraft draft, Speaker speaker, Reply reply, CancellationToken cancellationToken)
    {
        var wanted = TypedText.CleanLine(reply.Typed);
        if (wanted.Length == 0)
        {
            return new Answer.Refused(Sentences.CustomerEmpty);
        }

        if (wanted.Length > LongestAnswer)
        {
            return new Answer.Refused(Sentences.CustomerTooLong.With(wanted.Length));
        }

        if (entitlement.Own(wanted) is { } own)
        {
            return new Answer.Taken(Take(draft, own));
        }

        var recent = await tickets.RecentCustomersAsync(speaker.Person.Id, cancellationToken);
        var offer = draft.Offered is null ? Offer.Remember(draft, recent.Take(MostRecent)) : draft;
        if (Offer.Read(offer, wanted) is { } offered && await directory.FindAsync(offered, cancellationToken) is { } chosen)
        {
            return new Answer.Taken(Take(draft, chosen));
        }

        var found = await directory.SearchAsync(wanted, MostChoices + 1, recent, cancellationToken);
        return found switch
        {
            [] => new Answer.Refused(Sentences.CustomerUnknown.With(Quoted(wanted)), draft with { Offered = null }),
            [var only] when IsMeant(only, wanted) => new Answer.Taken(Take(draft, only)),
            { Count: > MostChoices } => new Answer.Refused(Sentences.CustomerTooMany.With(MostChoices, Quoted(wanted)), draft with { Offered = null }),
            _ => new Answer.Ambiguous(
                View(draft, (found.Count == 1 ? Sentences.CustomerThis : Sentences.CustomerWhich).With(Quoted(wanted)), found, Sentences.CustomerWhichHint, null),
                Offer.Remember(draft, found.Select(customer => customer.TenantId))),
        };
    }

    public static TicketDraft Take(TicketDraft draft, Customer customer) => draft with
    {
        CustomerTenantId = customer.TenantId,
        CustomerName = customer.Name,
        CustomerDomain = customer.Domain,
        CustomerAccess = customer.Access,
        IsOwnTenant = customer.IsOwnTenant,
    };

    /// <summary>Whether the only hit is plainly the one that was meant; else the person confirms it.</summary>
    public static bool IsMeant(Customer only, string typed) => FoldedText.IsTelling(typed) || only.IsCalled(typed);

    private QuestionView View(TicketDraft draft, string asked, IReadOnlyList<Customer> customers, string hint, string? notice) => new(
        draft.Id,
        Name,
        SoFar.Of(draft),
        asked,
        [.. customers.Select((customer, index) => new ChoiceView(
            (index + 1).ToString(CultureInfo.InvariantCulture),
            customer.Name,
            customer.Access is CustomerAccess.Full ? [customer.Domain] : [customer.Domain, Wording.Of(customer.Access)],
            customer.TenantId))],
        hint,
        notice,
        CanGoBack: false);

    private static string Quoted(string typed) => CardParts.Shortened(typed, LongestQuote);
}
