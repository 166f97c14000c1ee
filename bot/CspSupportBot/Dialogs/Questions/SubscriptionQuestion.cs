using CspSupportBot.Cards;
using CspSupportBot.Domain.Customers;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Schema;

namespace CspSupportBot.Dialogs.Questions;

/// <summary>Which of the customer's Azure subscriptions; not asked where there is only one.</summary>
public sealed class SubscriptionQuestion(ICustomerDirectory directory) : IQuestion
{
    // A card has room for 28 kB, and nobody reads a longer list in a chat.
    private const int MostShown = 25;

    public string Name => "subscription";

    public bool IsOpen(TicketDraft draft, Speaker speaker) =>
        draft is { Family: ProductFamily.Azure, SubscriptionId: null };

    public async Task<TicketDraft> InferAsync(TicketDraft draft, CancellationToken cancellationToken) =>
        await SubscriptionsAsync(draft, cancellationToken) is [var only] ? Choose(draft, only) : draft;

    public async Task<IMessageActivity> AskAsync(TicketDraft draft, Speaker speaker, string? notice, CancellationToken cancellationToken)
    {
        var subscriptions = await SubscriptionsAsync(draft, cancellationToken);
        var question = subscriptions.Count == 0
            ? new QuestionView(
                "Which Azure subscription?",
                [],
                "Without a subscription there is nothing to file for. **cancel** drops this ticket.",
                notice ?? NothingToChoose(draft))
            : new QuestionView(
                "Which Azure subscription?",
                [.. subscriptions.Take(MostShown).Select((subscription, index) => new ChoiceView($"{index + 1}", subscription.Name, [subscription.Id]))],
                subscriptions.Count <= MostShown
                    ? "Type the name, the number or the subscription id. **cancel** drops this ticket."
                    : $"The first {MostShown} of {subscriptions.Count} are shown. Type the name or the id of any of them, or a number. **cancel** drops this ticket.",
                notice);
        return CardMessage.Of(QuestionCard.Render(question));
    }

    public async Task<Answer> AnswerAsync(TicketDraft draft, Speaker speaker, string typed, CancellationToken cancellationToken)
    {
        var subscriptions = await SubscriptionsAsync(draft, cancellationToken);
        if (subscriptions.Count == 0)
        {
            return new Answer.Refused(NothingToChoose(draft));
        }

        var chosen = Choices.Recognise(
            TypedText.CleanLine(typed),
            [.. subscriptions.Select(subscription => (subscription, (IReadOnlyList<string>)[subscription.Name, subscription.Id]))]);
        return chosen is null
            ? new Answer.Refused($"That is none of the subscriptions of {draft.CustomerName}, or fits several. Please type the whole name or the number beside it.")
            : new Answer.Taken(Choose(draft, chosen));
    }

    private static string NothingToChoose(TicketDraft draft) =>
        $"{draft.CustomerName} has no Azure subscription that I can see. Type cancel to drop this ticket.";

    private static TicketDraft Choose(TicketDraft draft, AzureSubscription subscription) =>
        draft with { SubscriptionId = subscription.Id, SubscriptionName = subscription.Name };

    private async Task<IReadOnlyList<AzureSubscription>> SubscriptionsAsync(TicketDraft draft, CancellationToken cancellationToken) =>
        (await directory.FindAsync(draft.CustomerTenantId ?? "", cancellationToken))?.Subscriptions ?? [];
}
