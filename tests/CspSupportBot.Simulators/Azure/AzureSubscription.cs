namespace CspSupportBot.Simulators.Azure;

public sealed record AzureSubscription(string Id, string Name);
