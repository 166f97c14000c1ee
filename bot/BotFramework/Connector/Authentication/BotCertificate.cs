using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Finds the certificate that the settings name.</summary>
internal static class BotCertificate
{
    /// <summary>Reads it from its file or from the store of the user or the machine, with its private key.</summary>
    /// <exception cref="OptionsValidationException">There is none that could be used; the message names the setting.</exception>
    internal static X509Certificate2 Read(CredentialSettings settings)
    {
        X509Certificate2 certificate = settings.CertificatePath is not null
            ? FromFile(settings.CertificatePath, settings.CertificatePassword)
            : FromStore(settings.CertificateThumbprint);
        return certificate.HasPrivateKey
            ? certificate
            : throw Refuse(settings.CertificatePath is not null ? "MicrosoftAppCertificatePath" : "MicrosoftAppCertificateThumbprint", "has no private key");
    }

    private static X509Certificate2 FromFile(string path, string password)
    {
        try
        {
            return Path.GetExtension(path).Equals(".pem", StringComparison.OrdinalIgnoreCase)
                ? FromPem(path, password)
                : X509CertificateLoader.LoadPkcs12FromFile(path, password);
        }
        catch (Exception failure) when (failure is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw Refuse("MicrosoftAppCertificatePath", "can't be read, or MicrosoftAppCertificatePassword is wrong");
        }
    }

    private static X509Certificate2 FromPem(string path, string password)
    {
        return string.IsNullOrEmpty(password)
            ? X509Certificate2.CreateFromPemFile(path)
            : X509Certificate2.CreateFromEncryptedPemFile(path, password);
    }

    private static X509Certificate2 FromStore(string thumbprint)
    {
        foreach (StoreLocation location in (StoreLocation[])[StoreLocation.CurrentUser, StoreLocation.LocalMachine])
        {
            if (Find(location, thumbprint) is { } found)
            {
                return found;
            }
        }

        throw Refuse("MicrosoftAppCertificateThumbprint", "is in neither the user's nor the machine's store");
    }

    private static X509Certificate2 Find(StoreLocation location, string thumbprint)
    {
        try
        {
            using X509Store store = new(StoreName.My, location);
            store.Open(OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);

            // An expired one is taken too: the login service says so more clearly than we could.
            return store.Certificates.Find(X509FindType.FindByThumbprint, thumbprint, validOnly: false).FirstOrDefault();
        }
        catch (CryptographicException)
        {
            // This machine has no such store.
            return null;
        }
    }

    private static OptionsValidationException Refuse(string setting, string reason)
    {
        return new OptionsValidationException(setting, typeof(BotCertificate), [$"{setting} names a certificate that {reason}."]);
    }
}
