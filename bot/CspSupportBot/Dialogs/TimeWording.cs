using CspSupportBot.Cards;
using CspSupportBot.Domain.Reminders;

namespace CspSupportBot.Dialogs;

/// <summary>Why a time could not be taken, with two that can.</summary>
public static class TimeWording
{
    private const int LongestQuote = 80;

    /// <param name="said">What was typed, which the examples repeat, so that nothing need be typed twice.</param>
    /// <param name="command">What the examples begin with.</param>
    public static string Refused(TimeReading reading, string said, string command, Reader reader, DateTimeOffset now)
    {
        var quote = CardParts.Shortened(TypedText.CleanLine(said), LongestQuote);
        var text = reading switch
        {
            TimeReading.Past past => past.Rest,
            TimeReading.TooFar far => far.Rest,
            TimeReading.None => quote,
            _ => "",
        };
        var (first, second) = ($"{command} {Words.InAnHour} {text}".TrimEnd(), $"{command} {Words.TomorrowAtNine} {text}".TrimEnd());
        return reading switch
        {
            TimeReading.Past past => Sentences.RemindPast.With(reader.Moment(past.Moment.ToDateTimeOffset(), now), first, second),
            TimeReading.TooFar far => Sentences.RemindTooFar.With(reader.Moment(far.Moment.ToDateTimeOffset(), now), first, second),
            TimeReading.Unclear => Sentences.RemindUnclear.With(quote, first, second),
            _ => Sentences.RemindNoTime.With(quote, first, second),
        };
    }
}
