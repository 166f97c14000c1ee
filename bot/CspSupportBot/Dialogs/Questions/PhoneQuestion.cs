using System.Text.RegularExpressions;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Dialogs.Questions;

/// <summary>
/// The phone number that Azure demands for critical impact; asked once in a person's life, and only where the settings hold no
/// number of the helpdesk.
/// </summary>
public sealed partial class PhoneQuestion(ContactDesk contacts, ProfileDesk profiles) : TextQuestion(
    "At which phone number may Microsoft reach you?",
    "Microsoft demands one for impact A. International format, such as +81 3 1234 5678. I ask this only once.",
    longest: 30)
{
    public override string Name => "phone";

    public override bool IsOpen(TicketDraft draft, Speaker speaker) =>
        draft.Impact is BusinessImpact.Critical && !contacts.HasPhone(speaker.Profile);

    protected override async Task<Answer> TakeAsync(TicketDraft draft, Speaker speaker, string text, CancellationToken cancellationToken)
    {
        if (!International().IsMatch(text))
        {
            return new Answer.Refused("That is no phone number in international format. Please type it with + and the country code, such as +81 3 1234 5678.");
        }

        await profiles.RememberAsync(speaker.Profile with { Phone = text }, cancellationToken);
        return new Answer.Taken(draft);
    }

    [GeneratedRegex(@"^\+[0-9][0-9 ().\-]{5,24}$", RegexOptions.CultureInvariant)]
    private static partial Regex International();
}
