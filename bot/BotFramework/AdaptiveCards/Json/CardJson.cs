using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace AdaptiveCards;

/// <summary>Turns cards into JSON text and back.</summary>
internal static partial class CardJson
{
    private const int MaxDepth = 64;

    // Cards are found by their type name and Data may be any object, so the contract is built at run time:
    // source generation would list every class a second time and still could not write Data.
    private static readonly JsonSerializerOptions Options = new()
    {
        TypeInfoResolver = new CardContract(),
        Converters = { new CardEnumConverter() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        AllowDuplicateProperties = false,
        MaxDepth = MaxDepth,
    };

    internal static string Write(object value)
    {
        try
        {
            return SurrogatePair().Replace(JsonSerializer.Serialize(value, Options), Unescape);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException or ArgumentException)
        {
            throw new AdaptiveSerializationException("The card can't be written as JSON: " + e.Message, e);
        }
    }

    internal static T Read<T>(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Options);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException)
        {
            throw new AdaptiveSerializationException("The text is no valid card JSON: " + e.Message, e);
        }
    }

    internal static string WriteData(object data) => data is null ? null : Write(data);

    internal static object ReadData(string json) => json is null ? null : Read<JsonElement>(json);

    // The encoder escapes everything beyond the basic plane. The pattern eats each escape sequence whole,
    // so a backslash that is itself escaped never counts as the start of a pair.
    [GeneratedRegex(@"\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|\\.")]
    private static partial Regex SurrogatePair();

    private static string Unescape(Match match) =>
        match.Groups[1].Success ? string.Concat(CodeUnit(match.Groups[1].Value), CodeUnit(match.Groups[2].Value)) : match.Value;

    private static string CodeUnit(string hex) =>
        ((char)ushort.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString();
}
