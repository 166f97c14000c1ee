using System.Text.Json;

namespace CspSupportBot.Api;

/// <summary>Reads the members of a JSON object and remembers by name what can't be read.</summary>
internal sealed class JsonFields(JsonElement json, Dictionary<string, string[]> errors, string path = "")
{
    /// <summary>What is wrong, by the path of the member, such as "hours[0].from".</summary>
    public Dictionary<string, string[]> Errors => errors;

    public bool Has(string name) => json.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null;

    /// <summary>A required text; null with an error where there is none.</summary>
    public string? Text(string name)
    {
        if (Has(name) && json.GetProperty(name) is { ValueKind: JsonValueKind.String } value)
        {
            return value.GetString();
        }

        Refuse(name, "must be a text");
        return null;
    }

    /// <summary>A required whole number; null with an error where there is none.</summary>
    public int? Number(string name)
    {
        if (Has(name) && json.GetProperty(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number))
        {
            return number;
        }

        Refuse(name, "must be a whole number");
        return null;
    }

    /// <summary>A list of texts; empty where the member is not there.</summary>
    public IReadOnlyList<string> Texts(string name)
    {
        var items = Items(name);
        if (items.All(item => item.ValueKind is JsonValueKind.String))
        {
            return [.. items.Select(item => item.GetString()!)];
        }

        Refuse(name, "must be a list of texts");
        return [];
    }

    /// <summary>A list of objects; empty where the member is not there.</summary>
    public IReadOnlyList<JsonFields> Objects(string name)
    {
        var items = Items(name);
        if (items.All(item => item.ValueKind is JsonValueKind.Object))
        {
            return [.. items.Select((item, index) => new JsonFields(item, errors, $"{path}{name}[{index}]."))];
        }

        Refuse(name, "must be a list of objects");
        return [];
    }

    public void Refuse(string name, string reason) => errors.TryAdd($"{path}{name}", [$"{path}{name} {reason}."]);

    private List<JsonElement> Items(string name)
    {
        if (!Has(name))
        {
            return [];
        }

        if (json.GetProperty(name) is { ValueKind: JsonValueKind.Array } list)
        {
            return [.. list.EnumerateArray()];
        }

        Refuse(name, "must be a list");
        return [];
    }
}
