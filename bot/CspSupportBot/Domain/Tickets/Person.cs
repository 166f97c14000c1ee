namespace CspSupportBot.Domain.Tickets;

/// <summary>A member of staff. <paramref name="Id"/> is the Entra object id: the only stable key Teams gives.</summary>
public sealed record Person(string Id, string Name);
