using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CspSupportBot.Connectors.Login;

/// <summary>The certificate by which the bot's app proves itself to Entra.</summary>
public static class AppCertificate
{
    /// <summary>What is wrong with it, for the operator; null where it can be used.</summary>
    public static string? FaultOf(ConnectorsOptions options)
    {
        try
        {
            using var certificate = Read(options);
            return certificate.HasPrivateKey ? null : "Connectors:CertificatePath names a certificate without a private key.";
        }
        catch (Exception failure) when (failure is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            return "Connectors:CertificatePath can't be read, or Connectors:CertificatePassword is wrong.";
        }
    }

    public static X509Certificate2 Read(ConnectorsOptions options) =>
        Path.GetExtension(options.CertificatePath!).Equals(".pem", StringComparison.OrdinalIgnoreCase)
            ? FromPem(options.CertificatePath!, options.CertificatePassword)
            : X509CertificateLoader.LoadPkcs12FromFile(options.CertificatePath!, options.CertificatePassword);

    private static X509Certificate2 FromPem(string path, string? password) => string.IsNullOrEmpty(password)
        ? X509Certificate2.CreateFromPemFile(path)
        : X509Certificate2.CreateFromEncryptedPemFile(path, password);
}
