using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CspSupportBot.Simulators.Identity;

namespace CspSupportBot.Tests.Trust;

/// <summary>What gives 401: there is no token that holds for this bot now.</summary>
public static class BadTokens
{
    private const string Absent = "there is no token";
    private const string NotBearer = "the Authorization header is not \"Bearer\" and a token";
    private const string Unreadable = "the token can't be read";
    private const string Outlived = "the token has expired, is not valid yet, or has no end";
    private const string Issuer = "the token's issuer is not accepted";
    private const string Audience = "the token is for somebody else than MicrosoftAppId";
    private const string Signature = "the token's signature or algorithm is wrong";
    private const string Nameless = "the token names no key";
    private const string UnknownKey = "the token's key is not one of the issuer's";

    public static readonly IReadOnlyDictionary<string, Trick> Table = new Dictionary<string, Trick>
    {
        ["no header"] = new(Absent, attempt => attempt.Authorize(_ => Array.Empty<string>())),
        ["an empty header"] = new(Absent, attempt => attempt.Authorize(_ => "")),
        ["another scheme"] = new(NotBearer, attempt => attempt.Authorize(token => $"Basic {token}")),
        ["the scheme in small letters"] = new(NotBearer, attempt => attempt.Authorize(token => $"bearer {token}")),
        ["the scheme alone"] = new(NotBearer, attempt => attempt.Authorize(_ => "Bearer")),
        ["the token alone"] = new(NotBearer, attempt => attempt.Authorize(token => token)),
        ["two spaces"] = new(NotBearer, attempt => attempt.Authorize(token => $"Bearer  {token}")),
        ["something after the token"] = new(NotBearer, attempt => attempt.Authorize(token => $"Bearer {token} x")),
        ["two headers"] = new(NotBearer, attempt => attempt.Authorize(token => [$"Bearer {token}", $"Bearer {token}"])),
        ["an oversized header"] = new("the Authorization header is longer than 8192 characters", attempt => attempt.Token.Claim("padding", new string('x', 8 * 1024))),

        ["no JWT"] = new(Unreadable, attempt => attempt.Authorize(_ => "Bearer abc")),
        ["two parts"] = new(Unreadable, attempt => attempt.Authorize(token => $"Bearer {token[..token.LastIndexOf('.')]}")),
        ["four parts"] = new(Unreadable, attempt => attempt.Authorize(token => $"Bearer {token}.{token.Split('.')[2]}")),
        ["five parts, as an encrypted token has"] = new("the token is encrypted", attempt => attempt.Authorize(token => $"Bearer {token}.YWJj.YWJj")),
        ["a header that is no base64"] = new(Unreadable, attempt => attempt.Authorize(token => $"Bearer !!!{token}")),
        ["a header that is no JSON"] = new(Unreadable, attempt => attempt.Authorize(token => $"Bearer YWJj{token[token.IndexOf('.')..]}")),
        ["claims that are a list"] = new(Unreadable, attempt => attempt.Authorize(token => $"Bearer {token.Split('.')[0]}.W10.{token.Split('.')[2]}")),
        ["a key name that is a number"] = new(Unreadable, attempt => attempt.Token.Header("kid", 7)),
        ["an issuer that is an object"] = new(Unreadable, attempt => attempt.Token.Claim("iss", new JsonObject())),
        ["a header that demands an extension"] = new("the token's header demands an extension", attempt => attempt.Token.Header("crit", new JsonArray("exp")).Header("exp", 1)),

        ["expired longer ago than clocks may differ"] = new(Outlived, attempt => attempt.Token.ValidUntil(attempt.Now.AddMinutes(-5).AddSeconds(-1))),
        ["not valid for longer than clocks may differ"] = new(Outlived, attempt => attempt.Token.ValidFrom(attempt.Now.AddMinutes(5).AddSeconds(1))),
        ["no end"] = new(Outlived, attempt => attempt.Token.Claim("exp", null)),
        ["an end that is no number"] = new(Unreadable, attempt => attempt.Token.Claim("exp", "tomorrow")),
        ["an end that no calendar holds"] = new(Outlived, attempt => attempt.Token.Claim("exp", -1)),

        ["the issuer of another cloud"] = new(Issuer, attempt => attempt.Token.IssuedBy("https://api.botframework.us")),
        ["Entra as the issuer, as the Emulator and other bots have"] = new(Issuer, attempt => attempt.Token
            .IssuedBy("https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0")
            .Claim("tid", "d6d49420-f39b-4df7-a1dc-d59a935871db").Claim("ver", "2.0").Claim("azp", attempt.AppId)),
        ["the issuer with a slash"] = new(Issuer, attempt => attempt.Token.IssuedBy("https://api.botframework.com/")),
        ["no issuer"] = new(Issuer, attempt => attempt.Token.IssuedBy(null)),
        ["another bot as audience"] = new(Audience, attempt => attempt.Token.For(Guid.NewGuid().ToString())),
        ["the channel as audience"] = new(Audience, attempt => attempt.Token.For("https://api.botframework.com")),
        ["the app id's address as audience"] = new(Audience, attempt => attempt.Token.For($"api://{attempt.AppId}")),
        ["the bot among several audiences"] = new(Audience, attempt => attempt.Token.Claim("aud", new JsonArray(Guid.NewGuid().ToString(), attempt.AppId))),
        ["no audience"] = new(Audience, attempt => attempt.Token.For(null)),

        ["the algorithm none"] = new(Signature, attempt => attempt.Token.WithoutSignature()),
        ["the algorithm nOnE"] = new(Signature, attempt => attempt.Token.WithoutSignature("nOnE")),
        ["the algorithm none with a good signature"] = new(Signature, attempt => attempt.Token.Header("alg", "none")),
        ["no algorithm"] = new(Signature, attempt => attempt.Token.Header("alg", null)),
        ["HS256 with the public key as the secret"] = new(Signature, attempt => attempt.Token.SignedWithThePublicKey(attempt.Key)),
        ["PS256"] = new(Signature, attempt => attempt.Token.SignedAs(
            "PS256", content => attempt.Key.Rsa.SignData(content, HashAlgorithmName.SHA256, RSASignaturePadding.Pss))),
        ["RS1"] = new(Signature, attempt => attempt.Token.SignedAs("RS1", attempt.Key, HashAlgorithmName.SHA1)),
        ["ES256 of a key of one's own"] = new(Signature, attempt => attempt.Token.SignedAs("ES256", SignWithCurve)),
        ["RS256 without a signature"] = new(Signature, attempt => attempt.Token.WithoutSignature("RS256")),
        ["a signature of something else"] = new(Signature, attempt => attempt.Token.SignedAs(
            "RS256", _ => attempt.Key.Rsa.SignData("something else"u8, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))),
        ["claims changed after signing"] = new(Signature, attempt => attempt.Authorize(token => $"Bearer {WithClaimsChanged(token)}")),

        ["an unknown key"] = new(UnknownKey, attempt => attempt.Token.SignedBy(SigningKey.New())),
        ["no key name"] = new(Nameless, attempt => attempt.Token.Header("kid", null)),
        ["neither key name nor thumbprint"] = new(Nameless, attempt => attempt.Token.Header("kid", null).Header("x5t", null)),
        ["another key under a known name"] = new(Signature, attempt => attempt.Token.SecretlySignedBy(attempt.Stranger.Key)),
        ["a forged key with its address in jku"] = new(UnknownKey, attempt => attempt.Token.SignedBy(attempt.Stranger.Key).Header("jku", attempt.Stranger.KeySet.AbsoluteUri)),
        ["a forged key with its address in x5u"] = new(UnknownKey, attempt => attempt.Token.SignedBy(attempt.Stranger.Key).Header("x5u", attempt.Stranger.KeySet.AbsoluteUri)),
        ["a forged key with itself in the header"] = new(UnknownKey, attempt => attempt.Token.SignedBy(attempt.Stranger.Key).Header("jwk", attempt.Stranger.Key.ToJwk())),
        ["a forged key under a known name, with itself in the header"] = new(Signature, attempt => attempt.Token.SecretlySignedBy(attempt.Stranger.Key).Header("jwk", attempt.Stranger.Key.ToJwk())),
    };

    private static byte[] SignWithCurve(byte[] content)
    {
        using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return curve.SignData(content, HashAlgorithmName.SHA256);
    }

    private static string WithClaimsChanged(string token)
    {
        var parts = token.Split('.');
        var claims = Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(parts[1])).Replace("\"exp\":1", "\"exp\":2", StringComparison.Ordinal);
        return $"{parts[0]}.{System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims))}.{parts[2]}";
    }
}
