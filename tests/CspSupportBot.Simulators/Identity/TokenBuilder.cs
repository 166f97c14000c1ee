using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace CspSupportBot.Simulators.Identity;

/// <summary>
/// Makes a token, good or bad. It is put together by hand, because no library of tokens makes what a forger makes.
/// </summary>
public sealed class TokenBuilder
{
    private readonly JsonObject header = new() { ["alg"] = "RS256", ["typ"] = "JWT" };
    private readonly JsonObject claims = [];
    private Func<byte[], byte[]> sign;

    internal TokenBuilder(SigningKey key)
    {
        header["kid"] = key.Id;
        header["x5t"] = key.Id;
        sign = Rsa(key, HashAlgorithmName.SHA256);
    }

    /// <summary>Sets a claim; null takes it away.</summary>
    public TokenBuilder Claim(string name, JsonNode? value) => Set(claims, name, value);

    /// <summary>Sets a member of the header, and nothing else: the signature is made as before. Null takes it away.</summary>
    public TokenBuilder Header(string name, JsonNode? value) => Set(header, name, value);

    public TokenBuilder IssuedBy(string? issuer) => Claim("iss", issuer);

    public TokenBuilder For(string? audience) => Claim("aud", audience);

    public TokenBuilder VouchingFor(string? serviceUrl) => Claim("serviceurl", serviceUrl);

    public TokenBuilder ValidFrom(DateTimeOffset from) => Claim("nbf", from.ToUnixTimeSeconds());

    public TokenBuilder ValidUntil(DateTimeOffset until) => Claim("exp", until.ToUnixTimeSeconds());

    /// <summary>Signs with this key and names it in the header.</summary>
    public TokenBuilder SignedBy(SigningKey key)
    {
        sign = Rsa(key, HashAlgorithmName.SHA256);
        return Header("kid", key.Id).Header("x5t", key.Id);
    }

    /// <summary>Signs with this key, but leaves the header's word about the key as it is.</summary>
    public TokenBuilder SecretlySignedBy(SigningKey key)
    {
        sign = Rsa(key, HashAlgorithmName.SHA256);
        return this;
    }

    /// <summary>Signs in another way, and says so.</summary>
    public TokenBuilder SignedAs(string algorithm, Func<byte[], byte[]> how)
    {
        sign = how;
        return Header("alg", algorithm);
    }

    /// <summary>RS384 or RS512, as good as RS256.</summary>
    public TokenBuilder SignedAs(string algorithm, SigningKey key, HashAlgorithmName hash) => SignedAs(algorithm, Rsa(key, hash));

    public TokenBuilder WithoutSignature(string algorithm = "none") => SignedAs(algorithm, _ => []);

    /// <summary>Takes the public key for a shared secret, which a careless validator does too.</summary>
    public TokenBuilder SignedWithThePublicKey(SigningKey key) =>
        SignedAs("HS256", content => HMACSHA256.HashData(Encoding.UTF8.GetBytes(key.Rsa.ExportSubjectPublicKeyInfoPem()), content));

    public string Build()
    {
        string content = $"{Part(header)}.{Part(claims)}";
        return $"{content}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(content)))}";
    }

    private static Func<byte[], byte[]> Rsa(SigningKey key, HashAlgorithmName hash) => content => key.Rsa.SignData(content, hash, RSASignaturePadding.Pkcs1);

    private static string Part(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));

    private TokenBuilder Set(JsonObject part, string name, JsonNode? value)
    {
        part.Remove(name);
        if (value is not null)
        {
            part[name] = value;
        }

        return this;
    }
}
