namespace CspSupportBot.Connectors.AzureSupport.Wire;

/// <summary>
/// What Azure shows. Everything may be missing, and there may be more: its enumerations are open, and versions add fields.
/// </summary>
public sealed record Resource<T>(string? Id, string? Name, T? Properties)
    where T : class
{
    /// <summary>Such as Microsoft.Support/supportTickets.</summary>
    public string? Type { get; init; }
}

public sealed record TicketProperties
{
    public string? SupportTicketId { get; init; }

    public string? Status { get; init; }

    public string? Severity { get; init; }

    public DateTimeOffset? CreatedDate { get; init; }

    public DateTimeOffset? ModifiedDate { get; init; }

    public string? SupportPlanDisplayName { get; init; }

    public string? SupportPlanType { get; init; }

    public EngineerResource? SupportEngineer { get; init; }

    public AgreementResource? ServiceLevelAgreement { get; init; }
}

public sealed record EngineerResource(string? EmailAddress);

public sealed record AgreementResource(DateTimeOffset? StartTime, DateTimeOffset? ExpirationTime, int? SlaMinutes);

public sealed record ServiceProperties(string? DisplayName, IReadOnlyList<string?>? ResourceTypes);

public sealed record ProblemProperties(string? DisplayName, IReadOnlyList<ConsentResource?>? SecondaryConsentEnabled);

public sealed record ConsentResource(string? Type, string? Description);

public sealed record CommunicationProperties(
    string? Subject, string? Body, string? Sender, string? CommunicationType, string? CommunicationDirection, DateTimeOffset? CreatedDate);

public sealed record ChatProperties(IReadOnlyList<ChatMessageResource?>? Messages, DateTimeOffset? StartTime);

public sealed record ChatMessageResource(string? Sender, string? Body, DateTimeOffset? CreatedDate);

public sealed record OperationResource(string? Status);

public sealed record NameCheckResource(bool? NameAvailable, string? Reason, string? Message);
