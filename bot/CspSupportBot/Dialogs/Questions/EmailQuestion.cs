using System.ComponentModel.DataAnnotations;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Dialogs.Questions;

/// <summary>Where Microsoft writes to; asked once in a person's life, and only where neither Teams nor the settings tell.</summary>
public sealed class EmailQuestion(ContactDesk contacts, ProfileDesk profiles) : TextQuestion(
    "At which e-mail address may Microsoft reach you?",
    "Yours, not the customer's. I ask this only once.",
    longest: 250)
{
    private static readonly EmailAddressAttribute Form = new();

    public override string Name => "email";

    public override bool IsOpen(TicketDraft draft, Speaker speaker) => contacts.For(speaker.Profile) is null;

    protected override async Task<Answer> TakeAsync(TicketDraft draft, Speaker speaker, string text, CancellationToken cancellationToken)
    {
        if (!Form.IsValid(text) || text.Contains(' ', StringComparison.Ordinal))
        {
            return new Answer.Refused("That is no e-mail address. Please type it like name@company.example.");
        }

        await profiles.RememberAsync(speaker.Profile with { Email = text }, cancellationToken);
        return new Answer.Taken(draft);
    }
}
