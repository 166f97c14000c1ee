using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace CspSupportBot.Simulators.Identity;

/// <summary>An RSA key with which tokens are signed, and what the key set says of it.</summary>
/// <param name="Id">The <c>kid</c>; another key may bear the same.</param>
/// <param name="Endorsements">Channels for which its bearer may speak; null where the key set says nothing.</param>
public sealed record SigningKey(string Id, IReadOnlyList<string>? Endorsements)
{
    // Finding the primes takes a while, so only for a key that is used.
    private readonly Lazy<RSA> rsa = new(() => RSA.Create(2048));

    public RSA Rsa => rsa.Value;

    /// <summary>A key that is endorsed for Teams and others, as the channel's real ones are.</summary>
    public static SigningKey New(string? id = null) => new(id ?? Guid.NewGuid().ToString("N"), ["msteams", "webchat", "directline"]);

    /// <summary>The public half as a member of a key set.</summary>
    public JsonObject ToJwk()
    {
        RSAParameters parameters = Rsa.ExportParameters(includePrivateParameters: false);
        JsonObject jwk = new()
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = Id,
            ["x5t"] = Id,
            ["n"] = Base64Url.EncodeToString(parameters.Modulus),
            ["e"] = Base64Url.EncodeToString(parameters.Exponent),
        };
        if (Endorsements is not null)
        {
            jwk["endorsements"] = new JsonArray([.. Endorsements.Select(one => JsonValue.Create(one))]);
        }

        return jwk;
    }
}
