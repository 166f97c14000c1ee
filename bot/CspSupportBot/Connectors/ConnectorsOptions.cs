namespace CspSupportBot.Connectors;

/// <summary>Which backends tickets go to, and as whom.</summary>
public sealed class ConnectorsOptions
{
    public const string Section = "Connectors";
    public const string Embedded = "Embedded";
    public const string Live = "Live";

    /// <summary>Embedded: sample customers and a stand-in for Azure's support, in this process. Live: Microsoft's own.</summary>
    public string Mode { get; set; } = Embedded;

    /// <summary>Lets a production start with the embedded backend, for a demonstration; nothing reaches Microsoft then.</summary>
    public bool AllowEmbeddedInProduction { get; set; }

    /// <summary>Client id of the multi-tenant Entra app that customers have consented to.</summary>
    public string? ClientId { get; set; }

    /// <summary>Its secret; where a certificate is set, that is used instead.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>File with its certificate and private key: PFX, or PEM where the name ends so.</summary>
    public string? CertificatePath { get; set; }

    public string? CertificatePassword { get; set; }

    /// <summary>Entra tenant of the partner: its token stands beside the customer's in every call.</summary>
    public string? PartnerTenantId { get; set; }

    /// <summary>JSON file with the customers, in the shape of <c>Connectors/Embedded/sample-data.json</c>; null for that file itself.</summary>
    public string? CustomersFile { get; set; }

    internal bool IsLive => Mode == Live;
}
