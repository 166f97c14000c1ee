using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CspSupportBot.Simulators.Login;
using Microsoft.Bot.Connector;
using Microsoft.Extensions.Options;

namespace BotFramework.Tests.Connector.Authentication;

/// <summary>Each way to prove who the bot is, against a login service that checks it; the messages arrive only with its token.</summary>
public sealed class CredentialTests : IAsyncLifetime
{
    private BotUnderLogin bot;

    public async Task InitializeAsync()
    {
        bot = await BotUnderLogin.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
    }

    [Fact]
    public async Task With_a_secret()
    {
        using ConnectorClient client = bot.WithSecret();

        await bot.SayAsync(client);

        LoginRequest request = Assert.Single(bot.Login.Requests);
        Assert.Equal("contoso.example", request.Tenant);
        Assert.Equal((BotUnderLogin.AppId, "client_credentials"), (request["client_id"], request["grant_type"]));
        Assert.Equal("https://api.botframework.com/.default", request["scope"]);
        Assert.Equal("hello", bot.Chat.LastMessage.VisibleText);
    }

    [Theory]
    [InlineData(".pfx", false)]
    [InlineData(".pfx", true)]
    [InlineData(".pem", false)]
    public async Task With_a_certificate_in_a_file(string extension, bool sendsCertificate)
    {
        using X509Certificate2 certificate = NewCertificate();
        string path = Path.Combine(Path.GetTempPath(), Guid.NewGuid() + extension);
        await WriteAsync(certificate, path);
        bot.Login.Certificate = certificate;
        using ConnectorClient client = bot.Factory(
            ("MicrosoftAppCertificatePath", path),
            ("MicrosoftAppCertificatePassword", extension == ".pfx" ? "pass" : null),
            ("MicrosoftAppCertificateSendX5c", sendsCertificate.ToString())).To(bot.Teams.ServiceUrl);

        await bot.SayAsync(client);

        LoginRequest request = Assert.Single(bot.Login.Requests);
        Assert.Equal(string.Empty, request["client_secret"]);
        Assert.Equal(sendsCertificate, request.CarriesCertificate);
        File.Delete(path);
    }

    [Fact]
    public async Task With_a_certificate_in_the_store()
    {
        using X509Certificate2 certificate = NewCertificate();
        using X509Store store = new(StoreName.My, StoreLocation.CurrentUser);
        store.Open(OpenFlags.ReadWrite);
        store.Add(certificate);
        try
        {
            bot.Login.Certificate = certificate;
            using ConnectorClient client = bot.Factory(("MicrosoftAppCertificateThumbprint", certificate.Thumbprint)).To(bot.Teams.ServiceUrl);

            await bot.SayAsync(client);

            Assert.Single(bot.Chat.Messages);
        }
        finally
        {
            store.Remove(certificate);
        }
    }

    [Fact]
    public async Task Another_certificate_than_the_registered_one_is_refused()
    {
        using X509Certificate2 certificate = NewCertificate();
        using X509Certificate2 registered = NewCertificate();
        string path = Path.Combine(Path.GetTempPath(), Guid.NewGuid() + ".pfx");
        await WriteAsync(certificate, path);
        bot.Login.Certificate = registered;
        using ConnectorClient client = bot.Factory(("MicrosoftAppCertificatePath", path), ("MicrosoftAppCertificatePassword", "pass")).To(bot.Teams.ServiceUrl);

        await Assert.ThrowsAsync<System.Security.Authentication.AuthenticationException>(() => bot.SayAsync(client));

        File.Delete(path);
    }

    [Fact]
    public async Task With_a_managed_identity()
    {
        using ManagedMachine machine = new(bot.Login);
        using ConnectorClient client = bot.Factory(("MicrosoftAppType", "UserAssignedMsi")).To(bot.Teams.ServiceUrl);

        await bot.SayAsync(client);

        LoginRequest request = Assert.Single(bot.Login.Requests);
        Assert.Equal((BotUnderLogin.AppId, "https://api.botframework.com"), (request["client_id"], request["resource"]));
    }

    [Fact]
    public async Task With_a_managed_identity_that_speaks_for_the_app()
    {
        using ManagedMachine machine = new(bot.Login);
        bot.Login.Secret = null;
        using ConnectorClient client = bot.Factory(("MicrosoftAppFederatedClientId", "the-identity")).To(bot.Teams.ServiceUrl);

        await bot.SayAsync(client);

        Assert.Equal(2, bot.Login.Requests.Count);
        Assert.Equal(("the-identity", "api://AzureADTokenExchange"), (bot.Login.Requests[0]["client_id"], bot.Login.Requests[0]["resource"]));
        Assert.Equal(BotUnderLogin.AppId, bot.Login.Requests[1]["client_id"]);
    }

    [Theory]
    [InlineData("/nowhere/bot.pfx")]
    [InlineData("/dev/null")]
    public void A_certificate_that_can_not_be_read_refuses_the_start(string path)
    {
        OptionsValidationException refused = Assert.Throws<OptionsValidationException>(() => bot.Factory(("MicrosoftAppCertificatePath", path)));

        Assert.Contains("MicrosoftAppCertificatePath", Assert.Single(refused.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void A_certificate_that_is_not_in_the_store_refuses_the_start()
    {
        OptionsValidationException refused = Assert.Throws<OptionsValidationException>(
            () => bot.Factory(("MicrosoftAppCertificateThumbprint", "00112233445566778899AABBCCDDEEFF00112233")));

        Assert.Contains("MicrosoftAppCertificateThumbprint", Assert.Single(refused.Failures), StringComparison.Ordinal);
    }

    private static X509Certificate2 NewCertificate()
    {
        using RSA key = RSA.Create(2048);
        CertificateRequest request = new("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        using X509Certificate2 made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));

        // Read again, so that the key can be stored.
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null, X509KeyStorageFlags.Exportable | X509KeyStorageFlags.PersistKeySet);
    }

    private static Task WriteAsync(X509Certificate2 certificate, string path)
    {
        using RSA key = certificate.GetRSAPrivateKey();
        return path.EndsWith(".pfx", StringComparison.Ordinal)
            ? File.WriteAllBytesAsync(path, certificate.Export(X509ContentType.Pfx, "pass"))
            : File.WriteAllTextAsync(path, certificate.ExportCertificatePem() + "\n" + PemEncoding.WriteString("PRIVATE KEY", ExportKey(certificate)));
    }

    private static byte[] ExportKey(X509Certificate2 certificate)
    {
        // A key that came from a file can be exported only encrypted.
        using RSA key = certificate.GetRSAPrivateKey();
        PbeParameters parameters = new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1);
        using RSA open = RSA.Create();
        open.ImportEncryptedPkcs8PrivateKey("x", key.ExportEncryptedPkcs8PrivateKey("x", parameters), out _);
        return open.ExportPkcs8PrivateKey();
    }

    /// <summary>An App Service as far as the process can tell: it has an endpoint for managed identities.</summary>
    private sealed class ManagedMachine : IDisposable
    {
        internal ManagedMachine(LoginSimulator login)
        {
            Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", login.IdentityEndpoint.ToString());
            Environment.SetEnvironmentVariable("IDENTITY_HEADER", login.IdentityHeader);
        }

        public void Dispose()
        {
            Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", null);
            Environment.SetEnvironmentVariable("IDENTITY_HEADER", null);
        }
    }
}
