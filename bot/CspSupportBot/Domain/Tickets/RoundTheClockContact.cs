namespace CspSupportBot.Domain.Tickets;

/// <summary>
/// Who answers Microsoft's calls day and night while the impact is A: choosing it commits to work round the clock, else Microsoft may lower it to B
/// (Azure's support page "Response times").
/// </summary>
/// <param name="Phone">International format.</param>
public sealed record RoundTheClockContact(string Name, string Phone)
{
    /// <summary>Who it is: the one who was named, else Microsoft's contact; null for another impact, or where no phone is known.</summary>
    public static RoundTheClockContact? Of(BusinessImpact? impact, RoundTheClockContact? named, Contact? contact) => impact switch
    {
        not BusinessImpact.Critical => null,
        _ => named ?? (contact is { Phone: { } phone } ? new(contact.Name, phone) : null),
    };
}
