using CspSupportBot.Cards;
using CspSupportBot.Domain.Customers;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Dialogs.Questions;

/// <summary>Which of the customer's Microsoft 365 services.</summary>
public sealed class ServiceQuestion(ICustomerDirectory directory) : ChoiceQuestion<string>
{
    private const int LongestName = 100;

    public override string Name => "service";

    public override string Asked => Sentences.ServiceAsked;

    // Names begin with any word.
    public override bool TakesAnyText => true;

    protected override string Hint => Sentences.ServiceHint;

    protected override string NotUnderstood => Sentences.ServiceNotUnderstood;

    public override bool IsOpen(TicketDraft draft, Speaker speaker) => draft is { Family: ProductFamily.Microsoft365, WhatId: null };

    public override string AnswerIn(TicketDraft draft, Speaker speaker) => draft.What ?? "";

    public override TicketDraft Clear(TicketDraft draft) =>
        draft.Family is ProductFamily.Microsoft365 ? draft with { WhatId = null, What = null } : draft;

    protected override async Task<IReadOnlyList<ChoiceOption<string>>> OptionsAsync(TicketDraft draft, CancellationToken cancellationToken)
    {
        var services = (await directory.FindAsync(draft.CustomerTenantId ?? "", cancellationToken))?.Microsoft365 ?? [];
        return [.. services.Select((service, index) => new ChoiceOption<string>(service, new ChoiceView($"{index + 1}", service, [], service), []))];
    }

    protected override TicketDraft Take(TicketDraft draft, string option) => draft with { WhatId = option, What = option };

    // The customer's list may lack the one that is meant, so even a single service is asked for.
    public override Task<TicketDraft> InferAsync(TicketDraft draft, CancellationToken cancellationToken) => Task.FromResult(draft);

    // The list may lack a service; the portal takes any, so a typed name is good enough.
    protected override Answer Otherwise(TicketDraft draft, string typed) => typed.Length is > 1 and <= LongestName && !typed.All(char.IsDigit)
        ? new Answer.Taken(Take(draft, typed))
        : base.Otherwise(draft, typed);
}
