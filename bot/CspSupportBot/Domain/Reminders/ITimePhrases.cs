using NodaTime;

namespace CspSupportBot.Domain.Reminders;

/// <summary>Finds what sounds like a time in what people type, in English and Japanese.</summary>
public interface ITimePhrases
{
    /// <param name="now">By the wall clock of whoever typed it.</param>
    /// <param name="isJapanese">Whether that person reads Japanese: 12/3 is the 3rd of December then.</param>
    /// <returns>In the order of the text, none inside another.</returns>
    IReadOnlyList<TimePhrase> Find(string text, LocalDateTime now, bool isJapanese);
}

/// <summary>A part of a text that sounds like a time.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where the text goes on behind it.</param>
public sealed record TimePhrase(int Start, int End, TimePhraseKind Kind)
{
    /// <summary>Counted from now: "in 2 hours"; null where a calendar and a clock are meant.</summary>
    public Duration? Elapsed { get; init; }

    /// <summary>Every date that can be meant, such as last and next Friday; none where no day is said.</summary>
    public IReadOnlyList<LocalDate> Dates { get; init; } = [];

    /// <summary>Null where no time of day is said.</summary>
    public SpokenClock? Clock { get; init; }
}

/// <summary>What kind of time a phrase names, the surest first.</summary>
public enum TimePhraseKind
{
    /// <summary>"in 2 hours", "tomorrow 9:00".</summary>
    Moment,

    /// <summary>"tomorrow morning".</summary>
    PartOfDay,

    /// <summary>"tomorrow".</summary>
    Day,

    /// <summary>"next week".</summary>
    Days,

    /// <summary>"at 3".</summary>
    Clock,

    /// <summary>"in the morning".</summary>
    PartOfAnyDay,

    /// <summary>"2 hours".</summary>
    Length,

    /// <summary>A time, but not one: "every Monday", "3/4".</summary>
    Unclear,
}

/// <summary>A time of day as it was said.</summary>
/// <param name="Time">Where nothing says which half of the day is meant, in the first.</param>
/// <param name="OtherHalf">Twelve hours later, where that can be meant as well.</param>
/// <param name="IsBare">Only an hour was said: "at 9", not "9:00".</param>
public sealed record SpokenClock(LocalTime Time, LocalTime? OtherHalf, bool IsBare);
