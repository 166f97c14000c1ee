using CspSupportBot.Domain.Sla;
using CspSupportBot.Domain.Tickets;
using NodaTime;

namespace CspSupportBot.Api;

/// <summary>A preview by the configured policy.</summary>
internal static class PolicyPreview
{
    public static SlaPreview? Of(JsonFields fields, SlaPolicy policy)
    {
        var impact = Named(fields, "impact", BusinessImpacts.MostSevereFirst, value => [$"{value.Letter()}", $"{value}"]);
        var kind = Named(fields, "kind", Enum.GetValues<RequestKind>(), value => [$"{value}"]);
        var language = Named(fields, "language", SupportLanguages.All, value => [value, value[..2]]);
        var zone = Zone(fields, language is null ? null : policy.Languages[language.Value].Hours.Zone);
        var start = PreviewTimes.Read(fields, "start", zone);
        if (fields.Errors.Count > 0)
        {
            return null;
        }

        var promise = policy.Promise(new SlaCase(impact!.Value, kind!.Value, language!.Value, ProductFamily.Azure), start!.Value);
        return SlaPreview.Of(promise?.Due, promise?.Timeline ?? [], zone!);
    }

    private static DateTimeZone? Zone(JsonFields fields, DateTimeZone? ofLanguage)
    {
        if (!fields.Has("timeZone"))
        {
            return ofLanguage;
        }

        var zone = fields.Text("timeZone") is { } name ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) : null;
        if (zone is null)
        {
            fields.Refuse("timeZone", "must be an IANA time zone, such as Asia/Tokyo");
        }

        return zone;
    }

    private static Known<T>? Named<T>(JsonFields fields, string name, IReadOnlyList<T> known, Func<T, string[]> namesOf)
    {
        if (fields.Text(name) is not { } text)
        {
            return null;
        }

        // "break-fix" is as good as "breakFix"; "zh" alone is two languages, so it is none.
        var wanted = text.Replace("-", "", StringComparison.Ordinal);
        var fitting = known.Where(value => namesOf(value).Any(spelt => string.Equals(spelt.Replace("-", "", StringComparison.Ordinal), wanted, StringComparison.OrdinalIgnoreCase))).ToList();
        if (fitting is [var only])
        {
            return new Known<T>(only);
        }

        fields.Refuse(name, $"must be one of {string.Join(", ", known.Select(value => namesOf(value)[0]))}");
        return null;
    }

    private sealed record Known<T>(T Value);
}
