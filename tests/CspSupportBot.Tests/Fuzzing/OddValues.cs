using System.Text.Json.Nodes;

namespace CspSupportBot.Tests.Fuzzing;

/// <summary>Values that programs stumble over.</summary>
internal static class OddValues
{
    private static readonly string[] Texts =
    [
        "", " ", "\0", "\u0000\u0007", "null", "undefined", "NaN", "-1", "0", "true", "{}", "[]", "{\"a\":1}", "\"", "'", "\\", "%s%n", "${7*7}", "<at></at>", "<at>Test Bot</at>",
        "<script>alert(1)</script>", "' OR 1=1;--", "../../etc/passwd", "\u202eabc\u202d", "\ufeff", "\ufffe", "e\u0301\u0301\u0301", "👩‍👩‍👧‍👦", "𠮷", "ﷺ", "İ", "ß", "\r\n\t",
        "CSP-1", "29:", "28:", "a:1", "19:x@thread.tacv2", "msteams", "message", "invoke", "adaptiveCard/action", "ja-JP", "xx-YY-zz", "i-default",
    ];

    private static readonly string[] Dates =
        ["2026-13-45T99:99:99Z", "0000-00-00", "9999-12-31T23:59:59.9999999+14:00", "0001-01-01T00:00:00-14:00", "now", "2026-11-23", "1795394868267", "2026-11-23T00:47:48.638+99:00"];

    private static readonly string[] Numbers = ["0", "-0", "1e400", "-1e400", "1e-400", "9223372036854775808", "-9223372036854775809", "0.1", "2147483648", "1E5"];

    public static JsonNode? Pick(Random random) => random.Next(12) switch
    {
        0 => null,
        1 => JsonValue.Create(random.Next(2) == 0),
        2 => JsonNode.Parse(Numbers[random.Next(Numbers.Length)]),
        3 => JsonValue.Create(Dates[random.Next(Dates.Length)]),
        4 => new JsonObject(),
        5 => new JsonArray(),
        6 => Long(random),
        7 => Wide(random),
        8 => Deep(random),
        _ => JsonValue.Create(Texts[random.Next(Texts.Length)]),
    };

    private static JsonValue Long(Random random)
    {
        var part = Texts[random.Next(Texts.Length)];
        var wanted = random.Next(8) == 0 ? 200_000 : random.Next(10_000);
        return JsonValue.Create(string.Concat(Enumerable.Repeat(part.Length == 0 ? "x" : part, wanted / Math.Max(1, part.Length))));
    }

    private static JsonArray Wide(Random random)
    {
        var count = random.Next(8) == 0 ? 20_000 : random.Next(500);
        return new JsonArray([.. Enumerable.Range(0, count).Select(number => number % 3 == 0 ? (JsonNode?)new JsonObject() : JsonValue.Create(number))]);
    }

    // Above 64 levels the reader refuses; a little below it everything behind the reader must cope.
    private static JsonNode Deep(Random random)
    {
        JsonNode inner = JsonValue.Create(1);
        for (var level = random.Next(3) == 0 ? random.Next(100, 900) : random.Next(40, 62); level > 0; level--)
        {
            inner = random.Next(2) == 0 ? new JsonArray(inner) : new JsonObject { ["value"] = inner };
        }

        return inner;
    }
}
