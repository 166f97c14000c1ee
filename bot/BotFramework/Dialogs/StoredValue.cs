using System.Globalization;
using System.Text.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Reads dialog memory that may be fresh or just loaded, and puts what it read back so that changes to it are seen.</summary>
internal static class StoredValue
{
    /// <summary>The value under a key as the given type; null if there is none.</summary>
    internal static T Read<T>(IDictionary<string, object> state, string key)
        where T : class
    {
        if (!state.TryGetValue(key, out var value) || value is null)
        {
            return null;
        }

        var typed = StateValue.As<T>(value);
        state[key] = typed;
        return typed;
    }

    /// <summary>The value under a key as the given type; a new one, kept there, if there is none.</summary>
    internal static T ReadOrCreate<T>(IDictionary<string, object> state, string key)
        where T : class, new()
    {
        if (Read<T>(state, key) is not { } value)
        {
            value = new T();
            state[key] = value;
        }

        return value;
    }

    /// <summary>The number under a key, whatever number type storage made of it.</summary>
    internal static int ReadCount(IDictionary<string, object> state, string key)
    {
        var value = state[key] is JsonElement json ? json.GetDouble() : state[key];
        return Convert.ToInt32(value, CultureInfo.InvariantCulture);
    }
}
