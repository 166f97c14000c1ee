using System.ComponentModel.DataAnnotations;
using NodaTime;

namespace CspSupportBot.Desk;

/// <summary>
/// The partner's own contact data for Microsoft, used where a person's own is not known. Empty is the same as not set: not every host
/// can take an environment variable away.
/// </summary>
public sealed class ContactOptions
{
    public const string Section = "Contact";

    /// <summary>E-mail address of the helpdesk.</summary>
    [EmailAddress(ErrorMessage = "Contact:Email must be an e-mail address.")]
    public string? Email
    {
        get;
        set => field = string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }

    /// <summary>Phone number of the helpdesk in international format; Azure requires one for critical impact.</summary>
    [RegularExpression(@"^\+[0-9][0-9 \-()]{5,24}$", ErrorMessage = "Contact:Phone must be in international format, such as +81 3 1234 5678.")]
    public string? Phone
    {
        get;
        set => field = string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }

    /// <summary>ISO 3166 alpha-3.</summary>
    [RegularExpression("^[A-Z]{3}$", ErrorMessage = "Contact:Country must be an ISO 3166 alpha-3 code, such as JPN.")]
    public string Country
    {
        get;
        set => field = string.IsNullOrWhiteSpace(value) ? field : value.Trim();
    }
    = "USA";

    /// <summary>IANA time zone of the helpdesk, used where Teams does not tell a person's.</summary>
    public string TimeZone
    {
        get;
        set => field = string.IsNullOrWhiteSpace(value) ? field : value.Trim();
    }
    = "Etc/UTC";

    /// <summary>Whether the time zone is one that people's times can be written in.</summary>
    internal bool HasKnownTimeZone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(TimeZone) is not null;
}
