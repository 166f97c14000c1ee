using CspSupportBot.Desk;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Dialogs.Questions;

/// <summary>
/// The phone number that Azure demands for critical impact; asked once in a person's life, and only where the settings hold no
/// number of the helpdesk.
/// </summary>
public sealed class PhoneQuestion(ContactDesk contacts, ProfileDesk profiles) : TextQuestion(longest: 30)
{
    public override string Name => "phone";

    public override string Asked => Sentences.PhoneAsked;

    protected override string Hint => Sentences.PhoneHint;

    public override bool IsOpen(TicketDraft draft, Speaker speaker) =>
        draft.Family is not ProductFamily.Marketplace && draft.Impact is BusinessImpact.Critical && !contacts.HasPhone(speaker.Profile);

    public override string AnswerIn(TicketDraft draft, Speaker speaker) => speaker.Profile.Phone ?? "";

    public override TicketDraft Clear(TicketDraft draft) => draft;

    protected override async Task<Answer> TakeAsync(TicketDraft draft, Speaker speaker, string text, CancellationToken cancellationToken)
    {
        if (ContactRule.RefusalOfPhone(text) is { } refusal)
        {
            return new Answer.Refused(refusal);
        }

        await profiles.RememberAsync(speaker.Profile with { Phone = text }, cancellationToken);
        return new Answer.Taken(draft);
    }
}
