namespace CspSupportBot.Domain.Tickets;

/// <summary>Which part of Microsoft's offer the problem is in; it decides who can help and where a ticket is filed.</summary>
public enum ProductFamily
{
    Azure,

    /// <summary>Office 365, Dynamics 365, Enterprise Mobility + Security.</summary>
    Microsoft365,

    /// <summary>Products of independent vendors, which Microsoft does not support.</summary>
    Marketplace,
}
