using CspSupportBot.Domain.People;
using CspSupportBot.Domain.Tickets;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CspSupportBot.Desk;

/// <summary>Whom Microsoft contacts about a ticket: the person who files it, completed from the helpdesk's own data.</summary>
public sealed class ContactDesk(IOptions<ContactOptions> options)
{
    private readonly ContactOptions helpdesk = options.Value;

    /// <summary>The contact; null where no e-mail address is known, neither the person's nor the helpdesk's.</summary>
    public Contact? For(Profile profile) => (profile.Email ?? helpdesk.Email) is { } email
        ? new Contact(profile.ContactName ?? profile.Name, email, Phone(profile), helpdesk.Country, profile.TimeZone ?? helpdesk.TimeZone)
        : null;

    /// <summary>What is known for the contact form; the person completes it.</summary>
    public (string Name, string? Email, string? Phone) Proposal(Profile profile) =>
        (profile.ContactName ?? profile.Name, profile.Email ?? helpdesk.Email, Phone(profile));

    /// <summary>Whether Azure's demand for a phone number at critical impact can be met without asking.</summary>
    public bool HasPhone(Profile profile) => Phone(profile) is not null;

    /// <summary>IANA time zone in which this person reads times.</summary>
    public string TimeZone(Profile? profile) => profile?.TimeZone ?? helpdesk.TimeZone;

    /// <summary>The same as a zone to reckon with.</summary>
    public DateTimeZone Zone(Profile? profile) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(TimeZone(profile)) ?? DateTimeZone.Utc;

    private string? Phone(Profile profile) => profile.Phone ?? helpdesk.Phone;
}
