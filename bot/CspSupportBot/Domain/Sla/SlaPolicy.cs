using CspSupportBot.Domain.Tickets;
using NodaTime;

namespace CspSupportBot.Domain.Sla;

/// <summary>
/// Which promise holds for which case. A changed setting is a new version (rule 16): the same version, history and now give the same
/// deadline for ever (rule 1).
/// </summary>
public sealed record SlaPolicy
{
    private static readonly Goal NotBreakFix = new Goal.BusinessDays(1);

    /// <summary>Tells one set of goals and calendars from another.</summary>
    public required string Version { get; init; }

    /// <summary>Microsoft's first response to a break-fix request.</summary>
    public required ResponseTargets FirstResponse { get; init; }

    /// <summary>Our own next step after a message that waits for us.</summary>
    public required ResponseTargets FollowUp { get; init; }

    /// <summary>When Microsoft supports, by language; one for each of <see cref="SupportLanguages.All"/>.</summary>
    public required IReadOnlyDictionary<string, LanguageHours> Languages { get; init; }

    /// <summary>The partner's own hours.</summary>
    public required WorkingCalendar Partner { get; init; }

    /// <summary>Shares of the working time at which people are warned, rising.</summary>
    public required IReadOnlyList<double> WarnAt { get; init; }

    public ReopenRule Reopening { get; init; } = ReopenRule.Default;

    /// <summary>
    /// The promise for Microsoft's first response. English break-fix: 2, 4 or 8 hours round the clock. Another language: the same
    /// inside its business hours, as best effort, as the programme names no time for it. Not break-fix: up to one business day of the
    /// language. Null where the programme promises none: a marketplace product, a vulnerability, what is helped outside of it. Source: the programme's page on
    /// reporting problems on behalf of a customer.
    /// </summary>
    public Terms? For(SlaCase @case)
    {
        if (@case.Family is ProductFamily.Marketplace || @case.Kind is RequestKind.Vulnerability || @case.IsOutsideProgramme)
        {
            return null;
        }

        var language = Languages[@case.Language];
        if (@case.Kind is not RequestKind.BreakFix)
        {
            return new Terms(NotBreakFix, language.Hours, IsBestEffort: false);
        }

        var goal = new Goal.WorkingDuration(Duration.FromTimeSpan(FirstResponse.For(@case.Impact)));
        return language.BreakFixRoundTheClock
            ? new Terms(goal, WorkingCalendar.RoundTheClock, IsBestEffort: false)
            : new Terms(goal, language.Hours, IsBestEffort: true);
    }

    /// <summary>The deadline of Microsoft's first response where its clock starts then; null where nothing is promised.</summary>
    public Promise? Promise(SlaCase @case, DateTimeOffset start) => Promise(@case, Instant.FromDateTimeOffset(start));

    /// <inheritdoc cref="Promise(SlaCase, DateTimeOffset)"/>
    public Promise? Promise(SlaCase @case, Instant start) => For(@case) is { } terms ? Sla.Promise.From(terms, start, Version) : null;

    /// <summary>Our own follow-up, by the partner's hours; it is owed whoever helps.</summary>
    public Terms FollowUpFor(SlaCase @case) =>
        new(new Goal.WorkingDuration(Duration.FromTimeSpan(FollowUp.For(@case.Impact))), Partner, IsBestEffort: false);
}
