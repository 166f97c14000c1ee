using CspSupportBot.Domain.Notices;

namespace CspSupportBot.Domain.People;

/// <summary>What is remembered of a member of staff, so that it is asked once only.</summary>
public sealed record Profile
{
    public required string PartnerTenant { get; init; }

    /// <summary>Entra object id.</summary>
    public required string PersonId { get; init; }

    public required string Name { get; init; }

    public string? Email { get; init; }

    /// <summary>International format.</summary>
    public string? Phone { get; init; }

    /// <summary>IANA name, as Teams last sent it.</summary>
    public string? TimeZone { get; init; }

    /// <summary>BCP 47, as Teams last sent it.</summary>
    public string? Locale { get; init; }

    /// <summary>The language that the person chose, "en" or "ja"; null while Teams' locale decides.</summary>
    public string? Language { get; init; }

    /// <summary>When the digest comes, HH:mm by the person's wall clock, or "off"; null is the setting.</summary>
    public string? DigestAt { get; init; }

    /// <summary>When the next digest is due; null where none is planned.</summary>
    public DateTimeOffset? DigestDue { get; init; }

    /// <summary>The name under which Microsoft contacts the person, where it is not the one in Teams.</summary>
    public string? ContactName { get; init; }

    /// <summary>When the person wants no notices but of impact A; null where at any time.</summary>
    public QuietHours? Quiet { get; init; }

    /// <summary>Of which deadlines the person wants to hear; null is all.</summary>
    public NoticeWish? Notices { get; init; }
}
