namespace CspSupportBot.Simulators.Azure;

/// <summary>A consent that a problem asks for; a ticket repeats its type with <c>Yes</c> or <c>No</c>.</summary>
public sealed record SecondaryConsent(string Type, string Description);
