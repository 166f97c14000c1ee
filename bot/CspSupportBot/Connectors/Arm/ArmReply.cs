using System.Text.Json;

namespace CspSupportBot.Connectors.Arm;

/// <summary>What Azure Resource Manager answered to a call that succeeded.</summary>
/// <param name="Body">Undefined where there is none.</param>
public sealed record ArmReply(int Status, JsonElement Body)
{
    /// <summary>Where to ask how far it is; null where it is done. Always an address of Azure's own.</summary>
    public string? Operation { get; init; }

    /// <summary>Null where nothing was said.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public string? RequestId { get; init; }
}
