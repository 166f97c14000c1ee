using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Microsoft.Bot.Schema;

/// <summary>How everything of the Bot Framework is read from and written to JSON.</summary>
internal static class BotJson
{
    /// <summary>The one set of options. Types that the source generator does not know are read by reflection.</summary>
    internal static readonly JsonSerializerOptions Options = CreateOptions();

    /// <summary>The value as this type: itself when it is one, else read from its JSON form.</summary>
    /// <exception cref="JsonException">The value has another shape.</exception>
    internal static T As<T>(object value)
    {
        return value switch
        {
            null => default,
            T typed => typed,
            JsonElement { ValueKind: JsonValueKind.Undefined or JsonValueKind.Null } => default,
            JsonElement element => element.Deserialize<T>(Options),
            JsonNode node => node.Deserialize<T>(Options),
            _ => ToElement(value).Deserialize<T>(Options),
        };
    }

    /// <summary>As <see cref="As{T}"/>, but false when there is no value or it has another shape.</summary>
    internal static bool TryAs<T>(object value, out T result)
    {
        try
        {
            result = As<T>(value);
            return result is not null && value is not null;
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            result = default;
            return false;
        }
    }

    /// <summary>The JSON form of any value, with all members of its runtime type.</summary>
    internal static JsonElement ToElement(object value)
    {
        return JsonSerializer.SerializeToElement(value, value?.GetType() ?? typeof(object), Options);
    }

    /// <summary>The JSON form of any value as a tree that can be changed.</summary>
    internal static JsonNode ToNode(object value)
    {
        return JsonSerializer.SerializeToNode(value, value?.GetType() ?? typeof(object), Options);
    }

    private static JsonSerializerOptions CreateOptions()
    {
        JsonSerializerOptions options = new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            PropertyNameCaseInsensitive = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            NumberHandling = JsonNumberHandling.AllowReadingFromString,
            // Bodies are sent as application/json, never pasted into HTML.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = 64,
            TypeInfoResolver = JsonTypeInfoResolver.Combine(BotJsonContext.Default, new DefaultJsonTypeInfoResolver()),
        };
        options.MakeReadOnly();
        return options;
    }
}
