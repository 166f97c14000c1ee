namespace CspSupportBot.Storage;

/// <summary>The last ticket number given out to a partner.</summary>
public sealed class TicketCounter
{
    public required string PartnerTenant { get; init; }

    public required long Last { get; set; }
}
