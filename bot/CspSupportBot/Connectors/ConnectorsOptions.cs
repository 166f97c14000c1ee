using System.ComponentModel.DataAnnotations;

namespace CspSupportBot.Connectors;

/// <summary>Which backends tickets go to.</summary>
public sealed class ConnectorsOptions
{
    public const string Section = "Connectors";

    /// <summary>Embedded: sample customers and a stand-in for Azure's support, in this process.</summary>
    [AllowedValues("Embedded", ErrorMessage = "Connectors:Mode must be Embedded: live backends are not part of this version.")]
    public string Mode { get; set; } = "Embedded";

    /// <summary>Lets a production start with the embedded backend, for a demonstration; nothing reaches Microsoft then.</summary>
    public bool AllowEmbeddedInProduction { get; set; }
}
