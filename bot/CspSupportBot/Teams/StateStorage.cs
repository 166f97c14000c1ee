using System.Text.Json;
using CspSupportBot.Domain.Conversations;
using Microsoft.Bot.Builder;

namespace CspSupportBot.Teams;

/// <summary>
/// The SDK's storage over the product's own: what it writes is saved with the turn, and a concurrent turn is noticed there, not by
/// ETags.
/// </summary>
public sealed class StateStorage(IStateStore store) : IStorage
{
    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        var found = new Dictionary<string, object>();
        foreach (var key in keys)
        {
            if (await store.ReadAsync(key, cancellationToken) is { } value)
            {
                found[key] = Decode(value);
            }
        }

        return found;
    }

    public async Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var (key, value) in changes)
        {
            await store.WriteAsync(key, Encode(value), cancellationToken);
        }
    }

    public async Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        foreach (var key in keys)
        {
            await store.DeleteAsync(key, cancellationToken);
        }
    }

#if BOT_SDK_PACKAGES
    private static readonly Newtonsoft.Json.JsonSerializerSettings Settings = new() { TypeNameHandling = Newtonsoft.Json.TypeNameHandling.None };

    private static Dictionary<string, object> Decode(byte[] value) =>
        Newtonsoft.Json.JsonConvert.DeserializeObject<Dictionary<string, object>>(System.Text.Encoding.UTF8.GetString(value), Settings)!;

    private static byte[] Encode(object value) =>
        System.Text.Encoding.UTF8.GetBytes(Newtonsoft.Json.JsonConvert.SerializeObject(value, Settings));
#else
    private static Dictionary<string, object> Decode(byte[] value) => JsonSerializer.Deserialize<Dictionary<string, object>>(value)!;

    private static byte[] Encode(object value) => JsonSerializer.SerializeToUtf8Bytes(value);
#endif
}
