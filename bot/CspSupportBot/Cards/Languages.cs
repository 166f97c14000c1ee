using System.Globalization;
using CspSupportBot.Domain.People;

namespace CspSupportBot.Cards;

/// <summary>The languages the bot speaks. What is said in a turn or a job follows the current culture.</summary>
public static class Languages
{
    public const string English = "en";

    public const string Japanese = "ja";

    private static readonly CultureInfo EnglishCulture = CultureInfo.GetCultureInfo("en-GB");
    private static readonly CultureInfo JapaneseCulture = CultureInfo.GetCultureInfo("ja-JP");

    /// <summary>Whether this turn or job speaks Japanese.</summary>
    public static bool IsJapanese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == Japanese;

    /// <summary>Which language a person reads: the chosen one, else the one of the Teams client, else English.</summary>
    public static string Of(string? chosen, string? locale) =>
        chosen ?? (locale?.StartsWith(Japanese, StringComparison.OrdinalIgnoreCase) is true ? Japanese : English);

    /// <summary>
    /// The same for a person who is remembered, or not known. Not for use in an awaited method of one's own: a language that it sets is forgotten at its end.
    /// </summary>
    public static void SpeakTo(Profile? reader) => Speak(reader?.Language, reader?.Locale);

    /// <summary>Says one thing in the language of somebody else, who is remembered, or not known; what is said after it goes on in the speaker's.</summary>
    public static T SayTo<T>(Profile? reader, Func<T> say)
    {
        var (culture, uiCulture) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            SpeakTo(reader);
            return say();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, uiCulture);
        }
    }

    /// <summary>Lets everything that is said from here on in this turn or job be in the person's language.</summary>
    public static void Speak(string? chosen, string? locale)
    {
        var culture = Of(chosen, locale) == Japanese ? JapaneseCulture : EnglishCulture;
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = culture;
    }
}
