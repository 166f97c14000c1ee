namespace CspSupportBot.Simulators.Azure;

/// <summary>A customer's tenant with its subscriptions, and what the app may do there.</summary>
public sealed record AzureTenant(string Id, string Name, AzureRole Role, params IReadOnlyList<AzureSubscription> Subscriptions);
