namespace CspSupportBot.Domain.Tickets;

/// <summary>Azure's own classification of a problem: ids that its support API requires, names that people read.</summary>
/// <param name="SecondaryConsents">Consent types that this classification asks for besides the diagnostic one.</param>
public sealed record AzureProblem(
    string ServiceId,
    string ServiceName,
    string ClassificationId,
    string ClassificationName,
    IReadOnlyList<string> SecondaryConsents)
{
    /// <summary>What the service is about, such as MICROSOFT.COMPUTE/VIRTUALMACHINES; empty for a service that is about no resources, such as billing.</summary>
    public IReadOnlyList<string> ResourceTypes { get; init; } = [];
}
