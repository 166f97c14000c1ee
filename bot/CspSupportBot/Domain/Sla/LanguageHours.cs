namespace CspSupportBot.Domain.Sla;

/// <summary>When Microsoft supports in one language.</summary>
/// <param name="Hours">The business hours of the language's region.</param>
/// <param name="BreakFixRoundTheClock">Whether break-fix requests are answered at any hour; else inside the hours, as best effort.</param>
public sealed record LanguageHours(WorkingCalendar Hours, bool BreakFixRoundTheClock);
