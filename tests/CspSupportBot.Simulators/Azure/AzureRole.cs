namespace CspSupportBot.Simulators.Azure;

/// <summary>What the app may do in a customer's tenant.</summary>
public enum AzureRole
{
    /// <summary>The tenant does not know the app: it gives no token.</summary>
    NotAdmitted,

    /// <summary>There is a token, but no role on any subscription.</summary>
    None,

    /// <summary>May see tickets and health, not file.</summary>
    Reader,

    /// <summary>May see and file tickets.</summary>
    SupportRequestContributor,
}
