namespace CspSupportBot.Domain.Tickets;

/// <summary>
/// The partner's person whom Microsoft contacts; never the customer's (programme rule: "enter your information,
/// not your customer's").
/// </summary>
/// <param name="Phone">International format; Azure requires it for critical impact. Null where none is known.</param>
/// <param name="Country">ISO 3166 alpha-3, such as JPN.</param>
/// <param name="TimeZone">IANA name, such as Asia/Tokyo.</param>
public sealed record Contact(string Name, string Email, string? Phone, string Country, string TimeZone);
