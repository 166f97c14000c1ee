namespace CspSupportBot.Simulators.Azure;

/// <summary>What can be wrong with a service, and the consents that a ticket about it has to answer.</summary>
public sealed record ProblemClassification(string Name, string DisplayName, params IReadOnlyList<SecondaryConsent> Consents);
