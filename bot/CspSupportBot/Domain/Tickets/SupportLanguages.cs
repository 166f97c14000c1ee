namespace CspSupportBot.Domain.Tickets;

/// <summary>The languages in which Azure gives support, as its API names them (contactDetails.preferredSupportLanguage).</summary>
public static class SupportLanguages
{
    public const string English = "en-us";

    public static readonly IReadOnlyList<string> All =
        [English, "ja-jp", "zh-hans", "zh-tw", "ko-kr", "fr-fr", "de-de", "es-es", "it-it", "pt-br", "ru-ru"];
}
