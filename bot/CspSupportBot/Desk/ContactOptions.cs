using System.ComponentModel.DataAnnotations;

namespace CspSupportBot.Desk;

/// <summary>The partner's own contact data for Microsoft, used where a person's own is not known.</summary>
public sealed class ContactOptions
{
    public const string Section = "Contact";

    /// <summary>E-mail address of the helpdesk. Empty is the same as not set: an environment variable can't be taken away by every host.</summary>
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
    public string Country { get; set; } = "USA";

    /// <summary>IANA time zone of the helpdesk, used where Teams does not tell a person's.</summary>
    [Required]
    public string TimeZone { get; set; } = "Etc/UTC";
}
