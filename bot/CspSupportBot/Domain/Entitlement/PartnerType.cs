namespace CspSupportBot.Domain.Entitlement;

/// <summary>How the partner takes part in the programme (Partner Center documentation, "Least-privileged roles by task").</summary>
public enum PartnerType
{
    /// <summary>Buys from Microsoft and sells to customers.</summary>
    DirectBill,

    /// <summary>Buys from Microsoft and sells through resellers.</summary>
    IndirectProvider,

    /// <summary>Sells what an indirect provider buys.</summary>
    IndirectReseller,

    /// <summary>Advises a customer who buys elsewhere.</summary>
    Advisor,
}
