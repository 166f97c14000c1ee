using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;

namespace CspSupportBot.Simulators.Login;

/// <summary>A JSON web token with which a client proves that it has the private key of a certificate.</summary>
internal static class ClientAssertion
{
    /// <summary>Whether it is signed with this certificate's key and speaks of this client.</summary>
    public static bool IsGood(string assertion, string client, X509Certificate2 certificate)
    {
        if (assertion.Split('.') is not [var head, var body, var signature])
        {
            return false;
        }

        RSASignaturePadding padding = Read(head)["alg"]?.ToString() switch
        {
            "PS256" => RSASignaturePadding.Pss,
            _ => RSASignaturePadding.Pkcs1,
        };
        using RSA key = certificate.GetRSAPublicKey()!;
        return key.VerifyData(Encoding.ASCII.GetBytes($"{head}.{body}"), Base64Url.DecodeFromChars(signature), HashAlgorithmName.SHA256, padding)
            && Read(body)["sub"]?.ToString() == client;
    }

    /// <summary>Whether the certificate itself came along.</summary>
    public static bool CarriesCertificate(string assertion) => Read(assertion.Split('.')[0])["x5c"] is not null;

    private static JsonObject Read(string part) => JsonNode.Parse(Base64Url.DecodeFromChars(part))!.AsObject();
}
