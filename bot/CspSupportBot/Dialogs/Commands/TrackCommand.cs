using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Marketplace;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>
/// "track" behind a vendor's card: makes a ticket that is only followed up. The button carries the product; the customer comes from the draft that led there, or is
/// asked.
/// </summary>
public sealed class TrackCommand(DraftDesk drafts, Questionnaire questionnaire, Submission submission, IMarketplace marketplace)
    : Command(nameof(Words.CommandTrack))
{
    public override async Task<Afterwards> RunAsync(DialogContext dialogs, string rest, CancellationToken cancellationToken)
    {
        var speaker = Speaker.In(dialogs.Context);
        var draft = await drafts.FindAsync(speaker.ConversationId, speaker.Person.Id, cancellationToken);
        var wanted = rest.Length > 0 ? rest : draft is { Family: ProductFamily.Marketplace } ? draft.WhatId ?? "" : "";
        if (await marketplace.FindAsync(wanted, cancellationToken) is not { } product)
        {
            await dialogs.Context.SendActivityAsync(MessageFactory.Text(Sentences.TrackNothing), cancellationToken);
            return Afterwards.AskAgain;
        }

        if (draft is not null && (draft.Family ?? ProductFamily.Marketplace) is not ProductFamily.Marketplace)
        {
            await questionnaire.AskAgainAsync(dialogs.Context, draft, Sentences.NewTicketGoesOn, cancellationToken);
            return Afterwards.Nothing;
        }

        draft ??= await drafts.OpenAsync(speaker.ConversationId, speaker.Person.Id, cancellationToken);
        draft = draft with { Family = ProductFamily.Marketplace, WhatId = product.Id, What = product.Name, IsTracked = true };
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
}
