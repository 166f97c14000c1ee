using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Dialogs.Questions;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Marketplace;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Builder;

namespace CspSupportBot.Dialogs;

/// <summary>What becomes of a draft without open questions: it is filed, prepared for the portal, or the vendor's contacts are shown.</summary>
public sealed class Submission(
    SubmitQuestion submit,
    Questionnaire questionnaire,
    TicketDesk tickets,
    Joining joining,
    EntitlementDesk entitlement,
    SupportBackends backends,
    IMarketplace marketplace,
    TimeProvider clock)
{
    public async Task FinishAsync(ITurnContext context, TicketDraft draft, CancellationToken cancellationToken)
    {
        var speaker = Speaker.In(context);
        if (draft.Family is ProductFamily.Marketplace)
        {
            await FinishMarketplaceAsync(context, draft, cancellationToken);
            return;
        }

        if (draft.JoinedTicket is { } number)
        {
            await joining.JoinAsync(context, draft, new TicketNumber(number), cancellationToken);
            return;
        }

        var (contact, problem) = (submit.ContactOf(speaker), await submit.ProblemAsync(draft, cancellationToken));
        var ticket = draft switch
        {
            { Incident: not null } => await tickets.WatchAsync(draft, problem, contact, speaker.Person, cancellationToken),
            _ when entitlement.IsFiledHere(draft) => await tickets.SubmitAsync(draft, problem, contact, speaker.Person, cancellationToken),
            _ => await tickets.PrepareAsync(draft, contact, speaker.Person, cancellationToken),
        };
        await ShowAsync(context, draft, ticket, cancellationToken);
    }

    // The vendor's contacts end the conversation; only who wants to track it gets a ticket, for which nothing is filed.
    private async Task FinishMarketplaceAsync(ITurnContext context, TicketDraft draft, CancellationToken cancellationToken)
    {
        if (draft.IsTracked)
        {
            await ShowAsync(context, draft, await tickets.ReferAsync(draft, Speaker.In(context).Person, cancellationToken), cancellationToken);
        }
        else if (await marketplace.FindAsync(draft.WhatId ?? "", cancellationToken) is { } product)
        {
            await context.SendActivityAsync(CardMessage.Of(VendorCard.Render(product, draft.Id)), cancellationToken);
        }
    }

    private async Task ShowAsync(ITurnContext context, TicketDraft draft, Ticket ticket, CancellationToken cancellationToken)
    {
        await questionnaire.CloseAllAsync(context, draft, $"{new TicketNumber(ticket.Number)}", cancellationToken);
        await context.SendActivityAsync(
            CardMessage.Of(TicketCard.Render(ticket, backends.CapabilitiesFor(ticket), Speaker.In(context).Reader, clock.GetUtcNow()), CardSubject.Ticket(ticket.Id)), cancellationToken);
        await ShowWholeTextsAsync(context, ticket, cancellationToken);
    }

    // A card cuts long texts, but what is copied into the portal must be whole.
    private static async Task ShowWholeTextsAsync(ITurnContext context, Ticket ticket, CancellationToken cancellationToken)
    {
        if (ticket.State is not TicketState.Prepared)
        {
            return;
        }

        foreach (var text in new[] { ticket.Description, ticket.Tried }.OfType<string>().Where(text => text.Length > CardParts.LongestText))
        {
            await context.SendActivityAsync(MessageFactory.Text(text), cancellationToken);
        }
    }
}
