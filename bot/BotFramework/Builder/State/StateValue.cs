using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>
/// The JSON form of state values. A store may give back a value as an element, a dictionary or a number of
/// another width; asking for a type turns it into that type.
/// </summary>
internal static class StateValue
{
    internal static JsonSerializerOptions Options { get; } = CreateOptions();

    internal static T As<T>(object value)
        => value switch
        {
            null => default,
            JsonElement element when typeof(T) != typeof(JsonElement) => element.Deserialize<T>(Options),
            T typed => typed,
            _ => JsonSerializer.Deserialize<T>(JsonSerializer.SerializeToUtf8Bytes(value, Options), Options),
        };

    internal static string ToJson(object value) => JsonSerializer.Serialize(value, Options);

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions(BotJson.Options);
        options.Converters.Add(new PlainValueConverter());
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
