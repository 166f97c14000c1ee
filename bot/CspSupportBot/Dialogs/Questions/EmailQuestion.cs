using CspSupportBot.Desk;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Dialogs.Questions;

/// <summary>Where Microsoft writes to; asked once in a person's life, and only where neither Teams nor the settings tell.</summary>
public sealed class EmailQuestion(ContactDesk contacts, ProfileDesk profiles, ContactRule rule) : TextQuestion(longest: 250)
{
    public override string Name => "email";

    public override string Asked => Sentences.EmailAsked;

    protected override string Hint => Sentences.EmailHint;

    public override bool IsOpen(TicketDraft draft, Speaker speaker) =>
        draft.Family is not ProductFamily.Marketplace && contacts.For(speaker.Profile) is null;

    public override string AnswerIn(TicketDraft draft, Speaker speaker) => speaker.Profile.Email ?? "";

    public override TicketDraft Clear(TicketDraft draft) => draft;

    protected override async Task<Answer> TakeAsync(TicketDraft draft, Speaker speaker, string text, CancellationToken cancellationToken)
    {
        if (await rule.RefusalOfEmailAsync(text, draft, cancellationToken) is { } refusal)
        {
            return new Answer.Refused(refusal);
        }

        await profiles.RememberAsync(speaker.Profile with { Email = text }, cancellationToken);
        return new Answer.Taken(draft);
    }
}
