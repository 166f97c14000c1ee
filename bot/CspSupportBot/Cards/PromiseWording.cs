using CspSupportBot.Domain.Sla;

namespace CspSupportBot.Cards;

/// <summary>What is promised, in the current language.</summary>
public static class PromiseWording
{
    /// <param name="language">The language of Microsoft's support, as Azure names it.</param>
    public static string Of(Terms terms, string language) => terms switch
    {
        { Goal: Goal.BusinessDays } => Words.TermsBusinessDay.With(Wording.SupportLanguage(language)),
        { Goal: Goal.WorkingDuration hours, IsBestEffort: true } => Words.TermsInHours.With(Length(hours), Wording.SupportLanguage(language)),
        { Goal: Goal.WorkingDuration hours } => Words.TermsRoundTheClock.With(Length(hours)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The deadline of a ticket that Microsoft would accept now.</summary>
    public static string IfNow(Promise promise, string language, Reader reader, DateTimeOffset now) =>
        Words.PromiseIfNow.With(Of(promise.Terms, language), reader.Moment(promise.DueAt, now));

    private static string Length(Goal.WorkingDuration hours) => Wording.Duration(hours.Length.ToTimeSpan());
}
