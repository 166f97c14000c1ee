using AdaptiveCards;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Cards;

/// <summary>Everything that will be sent to Microsoft, before it is sent.</summary>
public static class SummaryCard
{
    public static AdaptiveCard Render(SummaryView view)
    {
        List<AdaptiveElement> body = [];
        if (view.Notice is { } notice)
        {
            body.Add(CardParts.Notice(notice));
        }

        body.Add(CardParts.Heading("Is everything right?"));
        body.Add(CardParts.Fact("Customer", $"{view.Draft.CustomerName} ({view.Draft.CustomerDomain})"));
        body.Add(CardParts.Fact("Product", $"Azure · {view.Draft.SubscriptionName}"));
        body.Add(CardParts.Fact("Impact", Words.ImpactWithLetter(view.Impact)));
        body.Add(CardParts.Fact("Promise", $"{Words.FirstResponseWithin(view.Target)} of Microsoft accepting it, support in English"));
        body.Add(CardParts.Fact("Title", view.Draft.Title ?? ""));
        body.Add(CardParts.Fact("Description", view.Draft.Description ?? ""));
        body.Add(CardParts.Fact("Service", $"{view.Problem.ServiceName} · {view.Problem.ClassificationName}"));
        body.Add(CardParts.Fact("Contact", view.Contact.Phone is { } phone ? $"{view.Contact.Name}, {view.Contact.Email}, {phone}" : $"{view.Contact.Name}, {view.Contact.Email}"));
        body.Add(CardParts.Fact("Diagnostics", "Microsoft may not collect diagnostic data"));
        body.Add(CardParts.Hint("Type **submit** to file it at Microsoft, or **cancel** to drop it."));
        return CardParts.Card($"New ticket for {view.Draft.CustomerName}: {view.Draft.Title}. Type submit to file it.", body);
    }
}

/// <param name="Target">How long Microsoft may take for the first response.</param>
/// <param name="Notice">Why the last answer could not be taken; null where there was none.</param>
public sealed record SummaryView(TicketDraft Draft, BusinessImpact Impact, TimeSpan Target, AzureProblem Problem, Contact Contact, string? Notice);
