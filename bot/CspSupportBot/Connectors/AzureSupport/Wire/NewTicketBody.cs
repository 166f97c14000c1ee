using System.Text.Json.Serialization;

namespace CspSupportBot.Connectors.AzureSupport.Wire;

/// <summary>Body of supportTickets: create.</summary>
public sealed record NewTicketBody(NewTicketProperties Properties);

public sealed record NewTicketProperties
{
    public required string ServiceId { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public required string ProblemClassificationId { get; init; }

    /// <summary>minimal, moderate or critical.</summary>
    public required string Severity { get; init; }

    /// <summary>Yes or No.</summary>
    public required string AdvancedDiagnosticConsent { get; init; }

    [JsonPropertyName("require24X7Response")]
    public bool? Require24X7Response { get; init; }

    /// <summary>ISO 8601, UTC.</summary>
    public string? ProblemStartTime { get; init; }

    public string? FileWorkspaceName { get; init; }

    public IReadOnlyList<SecondaryConsentBody>? SecondaryConsent { get; init; }

    /// <summary>Null where no resource is named.</summary>
    public TechnicalDetailsBody? TechnicalTicketDetails { get; init; }

    public required ContactBody ContactDetails { get; init; }
}

/// <param name="UserConsent">Yes or No.</param>
public sealed record SecondaryConsentBody(string UserConsent, string Type);

/// <param name="ResourceId">The whole id of the resource that the problem is about.</param>
public sealed record TechnicalDetailsBody(string ResourceId);

public sealed record ContactBody
{
    public required string FirstName { get; init; }

    public required string LastName { get; init; }

    public required string PrimaryEmailAddress { get; init; }

    /// <summary>email or phone.</summary>
    public string PreferredContactMethod { get; init; } = "email";

    public string? PhoneNumber { get; init; }

    /// <summary>A Windows time zone.</summary>
    public required string PreferredTimeZone { get; init; }

    public required string PreferredSupportLanguage { get; init; }

    /// <summary>ISO 3166 alpha-3.</summary>
    public required string Country { get; init; }
}
