using CspSupportBot.Cards;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Schema;

namespace CspSupportBot.Dialogs.Questions;

/// <summary>Which product family the problem is in.</summary>
public sealed class FamilyQuestion : IQuestion
{
    private static readonly IReadOnlyList<(object Option, IReadOnlyList<string> Names)> Families =
    [
        (ProductFamily.Azure, ["Azure", "Microsoft Azure"]),
        (ProductFamily.Microsoft365, ["Microsoft 365", "M365", "Office 365", "O365", "Dynamics 365", "Enterprise Mobility + Security", "EMS"]),
        (ProductFamily.Marketplace, ["Marketplace", "Marketplace product", "ISV"]),
    ];

    private static readonly QuestionView Question = new(
        "Which product family?",
        [.. Families.Select((family, index) => new ChoiceView(
            $"{index + 1}",
            Words.Family((ProductFamily)family.Option),
            [Words.FamilyMeaning((ProductFamily)family.Option)]))],
        "Type the name or the number. **cancel** drops this ticket.",
        null);

    public string Name => "family";

    public bool IsOpen(TicketDraft draft, Speaker speaker) => draft.Family is null;

    public Task<TicketDraft> InferAsync(TicketDraft draft, CancellationToken cancellationToken) => Task.FromResult(draft);

    public Task<IMessageActivity> AskAsync(TicketDraft draft, Speaker speaker, string? notice, CancellationToken cancellationToken) =>
        Task.FromResult(CardMessage.Of(QuestionCard.Render(Question with { Notice = notice })));

    public Task<Answer> AnswerAsync(TicketDraft draft, Speaker speaker, string typed, CancellationToken cancellationToken) =>
        Task.FromResult<Answer>(Choices.Recognise(TypedText.CleanLine(typed), Families) switch
        {
            ProductFamily.Azure => new Answer.Taken(draft with { Family = ProductFamily.Azure }),
            ProductFamily.Microsoft365 => new Answer.Refused(
                "I can't file Microsoft 365 tickets yet: Microsoft has no interface for it. " +
                "Open Service requests in Partner Center, choose the customer, then Office 365, Dynamics 365, Enterprise Mobility Suite."),
            ProductFamily.Marketplace => new Answer.Refused(
                "Microsoft gives no support for marketplace products: contact the vendor. " +
                "The product's page in the marketplace shows the vendor's support link, e-mail or phone."),
            _ => new Answer.Refused("Please type Azure, Microsoft 365 or Marketplace, or the number beside it."),
        });
}
