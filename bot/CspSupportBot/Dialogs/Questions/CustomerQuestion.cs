using System.Globalization;
using CspSupportBot.Cards;
using CspSupportBot.Domain.Customers;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Schema;

namespace CspSupportBot.Dialogs.Questions;

/// <summary>Which customer has the problem: by name, domain or tenant id.</summary>
public sealed class CustomerQuestion(ICustomerDirectory directory) : IQuestion
{
    private const int LongestAnswer = 250;
    private const int LongestQuote = 60;
    private const int MostChoices = 8;
    private const string Asked = "Which customer has the problem?";
    private const string Hint = "Type the name, the domain or the tenant id. **help** shows what else you can say, **cancel** drops this ticket.";

    public string Name => "customer";

    public bool IsOpen(TicketDraft draft, Speaker speaker) => draft.CustomerTenantId is null;

    public Task<TicketDraft> InferAsync(TicketDraft draft, CancellationToken cancellationToken) => Task.FromResult(draft);

    public Task<IMessageActivity> AskAsync(TicketDraft draft, Speaker speaker, string? notice, CancellationToken cancellationToken) =>
        Task.FromResult(CardMessage.Of(QuestionCard.Render(new QuestionView(Asked, [], Hint, notice))));

    public async Task<Answer> AnswerAsync(TicketDraft draft, Speaker speaker, string typed, CancellationToken cancellationToken)
    {
        var wanted = TypedText.CleanLine(typed);
        if (wanted.Length == 0)
        {
            return new Answer.Refused("Please type the customer's name, domain or tenant id; I can't read pictures or empty messages.");
        }

        if (wanted.Length > LongestAnswer)
        {
            return new Answer.Refused($"That is {wanted.Length} characters long, which is no customer's name. Please type a part of the name, or the domain.");
        }

        var found = await directory.SearchAsync(wanted, MostChoices + 1, cancellationToken);
        return found switch
        {
            [] => new Answer.Refused($"I know no customer called “{Quoted(wanted)}”. Please check the spelling, or try the domain or a part of the name."),
            [var only] => Take(draft, only),
            { Count: > MostChoices } => new Answer.Refused($"More than {MostChoices} customers fit “{Quoted(wanted)}”. Please type more of the name, or the domain."),
            _ => new Answer.Ambiguous(Choose(found), [.. found.Select(customer => customer.TenantId)]),
        };
    }

    private static Answer Take(TicketDraft draft, Customer customer) => customer.Access is CustomerAccess.Full
        ? new Answer.Taken(draft with
        {
            CustomerTenantId = customer.TenantId,
            CustomerName = customer.Name,
            CustomerDomain = customer.Domain,
        })
        : new Answer.Refused(
            $"We have {Words.Access(customer.Access)} for {customer.Name}, so I can't file for them. " +
            $"Open https://portal.azure.com/{customer.Domain}, choose the subscription, then New support request. " +
            "For another customer, type its name; cancel drops this ticket.");

    private static QuestionView Choose(IReadOnlyList<Customer> found) => new(
        "Which of them?",
        [.. found.Select((customer, index) => new ChoiceView(
            (index + 1).ToString(CultureInfo.InvariantCulture),
            customer.Name,
            [customer.Domain]))],
        "Names can be equal; domains can't: type the domain or the number beside it.",
        null);

    private static string Quoted(string typed) => CardParts.Shortened(typed, LongestQuote);
}
