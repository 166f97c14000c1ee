namespace CspSupportBot.Desk.Calendars;

/// <summary>What can't be read in a calendar, in a sentence without the field's name.</summary>
/// <param name="Field">A member of <see cref="CalendarOptions"/>.</param>
/// <param name="Key">The number of the window, or the date.</param>
/// <param name="Member">A member of <see cref="WindowOptions"/>.</param>
public sealed record CalendarFault(string Field, string Reason, string? Key = null, string? Member = null);
