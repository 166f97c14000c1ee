using CspSupportBot.Domain.Customers;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Cards;

namespace CspSupportBot.Dialogs.Questions;

/// <summary>Which of the customer's Azure subscriptions; without access to them the person types it.</summary>
public sealed class SubscriptionQuestion(ICustomerDirectory directory) : ChoiceQuestion<AzureSubscription>
{
    private const int LongestName = 100;

    public override string Name => "subscription";

    public override string Asked => Sentences.SubscriptionAsked;

    // Names begin with any word.
    public override bool TakesAnyText => true;

    protected override string Hint => Sentences.SubscriptionHint;

    protected override string NotUnderstood => Sentences.SubscriptionNotUnderstood;

    public override bool IsOpen(TicketDraft draft, Speaker speaker) => draft is { Family: ProductFamily.Azure, WhatId: null };

    public override string AnswerIn(TicketDraft draft, Speaker speaker) => draft.What ?? "";

    public override TicketDraft Clear(TicketDraft draft) =>
        draft.Family is ProductFamily.Azure ? draft with { WhatId = null, What = null } : draft;

    protected override async Task<IReadOnlyList<ChoiceOption<AzureSubscription>>> OptionsAsync(TicketDraft draft, CancellationToken cancellationToken)
    {
        var customer = await directory.FindAsync(draft.CustomerTenantId ?? "", cancellationToken);
        return customer is not null && customer.Access.MayFileAzure()
            ? [.. customer.Subscriptions.Select((subscription, index) => new ChoiceOption<AzureSubscription>(
                subscription, new ChoiceView($"{index + 1}", subscription.Name, [subscription.Id], subscription.Id), []))]
            : [];
    }

    protected override TicketDraft Take(TicketDraft draft, AzureSubscription option) => draft with { WhatId = option.Id, What = option.Name };

    protected override Answer Otherwise(TicketDraft draft, string typed)
    {
        // What we may not see, the person must name: it is only prepared for the portal then.
        if (draft.CustomerAccess?.MayFileAzure() is true)
        {
            return base.Otherwise(draft, typed);
        }

        return typed.Length is > 0 and <= LongestName
            ? new Answer.Taken(draft with { WhatId = typed, What = typed })
            : new Answer.Refused(Sentences.SubscriptionTyped.With(LongestName));
    }
}
