using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Marketplace;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>
/// "track Tailspin Backup", or the button on the vendor's card: makes a ticket that is only followed up. The customer comes from the draft that led
/// there, or is asked. The button also carries the id that its ticket will have, so that a second click is no second ticket.
/// </summary>
public sealed class TrackCommand(
    DraftDesk drafts, DraftClicks clicks, Questionnaire questionnaire, Submission submission, TicketSearch tickets, IMarketplace marketplace)
    : Command(nameof(Words.CommandTrack))
{
    public override async Task<Afterwards> RunAsync(DialogContext dialogs, string rest, CancellationToken cancellationToken)
    {
        var (wanted, ticketId) = Split(rest);
        if (ticketId is { } id && !await CountsAsync(dialogs.Context, id, cancellationToken))
        {
            return Afterwards.Nothing;
        }

        var speaker = Speaker.In(dialogs.Context);
        var open = await drafts.FindAsync(speaker.ConversationId, speaker.Person.Id, cancellationToken);
        if (await ProductAsync(wanted, open, cancellationToken) is not { } product)
        {
            await dialogs.Context.SendActivityAsync(MessageFactory.Text(Sentences.TrackNothing), cancellationToken);
            return Afterwards.AskAgain;
        }

        if (open is not null && (open.Family ?? ProductFamily.Marketplace) is not ProductFamily.Marketplace)
        {
            await questionnaire.AskAgainAsync(dialogs.Context, open, Sentences.NewTicketGoesOn, cancellationToken);
            return Afterwards.Nothing;
        }

        var draft = drafts.Open(open, ticketId, speaker.ConversationId, speaker.Person.Id) with
        {
            Family = ProductFamily.Marketplace,
            WhatId = product.Id,
            What = product.Name,
            IsTracked = true,
        };
        drafts.Keep(draft);
        await dialogs.CancelAllDialogsAsync(cancellationToken);
        if (questionnaire.Present(draft, speaker) is null)
        {
            await submission.FinishAsync(dialogs.Context, draft, cancellationToken);
            return Afterwards.Nothing;
        }

        await dialogs.BeginDialogAsync(nameof(NewTicketDialog), null, cancellationToken);
        return Afterwards.Nothing;
    }

    protected override bool Accepts(string rest, bool isTextAwaited) => !isTextAwaited;

    private static (string Wanted, Guid? TicketId) Split(string rest)
    {
        var words = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words is [.. var product, var last] && Guid.TryParse(last, out var id) ? (string.Join(' ', product), id) : (TypedText.CleanLine(rest), null);
    }

    private async Task<bool> CountsAsync(ITurnContext context, Guid ticketId, CancellationToken cancellationToken)
    {
        if (await tickets.FindAsync(ticketId, cancellationToken) is { } ticket)
        {
            await context.SendActivityAsync(MessageFactory.Text(Sentences.SubmittedAlready.With(new TicketNumber(ticket.Number))), cancellationToken);
            return false;
        }

        return await drafts.FindAsync(ticketId, cancellationToken) is null || await clicks.CountsAsync(context, new Click(ticketId, null), cancellationToken);
    }

    private async Task<MarketplaceProduct?> ProductAsync(string wanted, TicketDraft? open, CancellationToken cancellationToken)
    {
        if (wanted.Length == 0)
        {
            return open is { Family: ProductFamily.Marketplace, WhatId: { } shown } ? await marketplace.FindAsync(shown, cancellationToken) : null;
        }

        return await marketplace.FindAsync(wanted, cancellationToken)
            ?? (await marketplace.SearchAsync(wanted, 2, cancellationToken) is [var only] ? only : null);
    }
}
