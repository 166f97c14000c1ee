namespace CspSupportBot.Storage;

/// <summary>One key of the bot's dialog state.</summary>
public sealed class StateEntry
{
    public required string PartnerTenant { get; init; }

    public required string Key { get; init; }

    public required byte[] Value { get; set; }

    /// <summary>Counts the writes, so that of two turns that read the same state only one can save.</summary>
    public int Version { get; set; }
}
