using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core.Inbound;

/// <summary>The RSA keys with which an issuer signs, as it published them.</summary>
internal sealed class KeySet(IReadOnlyDictionary<string, JsonWebKey> keys)
{
    private const string EndorsementsMember = "endorsements";

    /// <exception cref="ArgumentException">This is no key set.</exception>
    /// <exception cref="InvalidOperationException">There is no key in it that can be used.</exception>
    internal static KeySet Parse(string json)
    {
        var keys = new JsonWebKeySet(json).Keys
            .Where(key => key.Kty == JsonWebAlgorithmsKeyTypes.RSA && key.Use is null or "sig" && !string.IsNullOrEmpty(key.Kid))
            .DistinctBy(key => key.Kid)
            .ToDictionary(key => key.Kid, StringComparer.Ordinal);

        // An empty answer must not push out keys that work.
        return keys.Count > 0 ? new KeySet(keys) : throw new InvalidOperationException("The key set holds no RSA key for signatures.");
    }

    /// <summary>Null where there is none of that name.</summary>
    internal JsonWebKey Find(string keyId) => keys.GetValueOrDefault(keyId);

    /// <summary>Whether whoever signs with this key may do so for the channel, which the key set says of each key.</summary>
    internal static bool Endorses(JsonWebKey key, string channelId)
        => key.AdditionalData.TryGetValue(EndorsementsMember, out var endorsements)
            && endorsements is JsonElement { ValueKind: JsonValueKind.Array } list
            && list.EnumerateArray().Any(one => one.ValueKind == JsonValueKind.String && one.ValueEquals(channelId));
}
