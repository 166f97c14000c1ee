namespace CspSupportBot.Domain.People;

/// <summary>Entra object ids of the people who lead the helpdesk, the first of them first.</summary>
public sealed record Leads(IReadOnlyList<string> Ids);
