namespace CspSupportBot.Domain.Tickets;

/// <summary>Azure's own classification of a problem: ids that its support API requires, names that people read.</summary>
/// <param name="SecondaryConsents">Consent types that this classification asks for besides the diagnostic one.</param>
public sealed record AzureProblem(
    string ServiceId,
    string ServiceName,
    string ClassificationId,
    string ClassificationName,
    IReadOnlyList<string> SecondaryConsents);
