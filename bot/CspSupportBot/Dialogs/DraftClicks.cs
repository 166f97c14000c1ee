using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Builder;

namespace CspSupportBot.Dialogs;

/// <summary>
/// Decides whether a click on a card that asks something still counts. Cards stay in the chat for ever and everybody in a channel can click them.
/// </summary>
public sealed class DraftClicks(DraftDesk drafts, TicketSearch tickets, ProfileDesk profiles, Questionnaire questionnaire)
{
    /// <summary>Answers a click that doesn't count, and says so; true where it counts.</summary>
    public async Task<bool> CountsAsync(ITurnContext context, Click click, CancellationToken cancellationToken)
    {
        var speaker = Speaker.In(context);
        var draft = await drafts.FindAsync(click.DraftId, cancellationToken);
        if (draft is not null && draft.PersonId != speaker.Person.Id)
        {
            var owner = await profiles.FindAsync(draft.PersonId, cancellationToken);
            await context.SendActivityAsync(
                MessageFactory.Text(Sentences.ClickNotYours.With(speaker.Person.Name, owner?.Name ?? Sentences.ClickSomebody)), cancellationToken);
            return false;
        }

        if (draft is null || draft.ConversationId != speaker.ConversationId)
        {
            await SayOverAsync(context, click, cancellationToken);
            return false;
        }

        if (click.Question is { } question && questionnaire.Present(draft, speaker)?.Name != question)
        {
            await questionnaire.AskAgainAsync(context, draft, Sentences.ClickStale, cancellationToken);
            return false;
        }

        return true;
    }

    private async Task SayOverAsync(ITurnContext context, Click click, CancellationToken cancellationToken)
    {
        var speaker = Speaker.In(context);
        if (await drafts.FindAsync(speaker.ConversationId, speaker.Person.Id, cancellationToken) is { } present)
        {
            await questionnaire.AskAgainAsync(context, present, Sentences.ClickStale, cancellationToken);
            return;
        }

        var ticket = await tickets.FindAsync(click.DraftId, cancellationToken);
        await context.SendActivityAsync(
            MessageFactory.Text(ticket is null ? Sentences.ClickDropped : Sentences.SubmittedAlready.With(new TicketNumber(ticket.Number))),
            cancellationToken);
    }
}
