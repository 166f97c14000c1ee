namespace Microsoft.Bot.Schema;

/// <summary>The language of any activity, whose interfaces do not all have it.</summary>
public static class IActivityExtensions
{
    /// <summary>Language of the activity as a BCP 47 tag; null when unknown.</summary>
    public static string GetLocale(this IActivity activity)
    {
        return (activity as Activity)?.Locale;
    }

    /// <summary>Sets the language of the activity.</summary>
    public static void SetLocale(this IActivity activity, string locale)
    {
        if (activity is Activity concrete)
        {
            concrete.Locale = locale;
        }
    }
}
