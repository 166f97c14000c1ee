namespace CspSupportBot.Domain.Customers;

/// <summary>
/// What the partner may do in the customer's tenant, by GDAP (the roles that the customer granted the partner in Entra) and by Azure RBAC (the roles
/// on the customer's subscriptions). The names are stored; do not rename one.
/// </summary>
public enum CustomerAccess
{
    /// <summary>A GDAP role that may file tickets, and an Azure role that may.</summary>
    Full,

    /// <summary>A GDAP role that may file tickets, such as Service Support Administrator; no such role on the Azure subscriptions.</summary>
    SupportRole,

    /// <summary>GDAP roles, none of which may file tickets.</summary>
    OtherRoles,

    /// <summary>A role on the Azure subscriptions that may file tickets, such as Support Request Contributor, beside a GDAP role that may not.</summary>
    AzureRole,

    /// <summary>Neither was ever granted.</summary>
    None,

    /// <summary>It was granted once and has ended.</summary>
    Expired,

    /// <summary>It can't be read at the moment.</summary>
    Unknown,
}

public static class CustomerAccesses
{
    /// <summary>Whether tickets about the customer's Azure subscriptions can be filed in our name.</summary>
    public static bool MayFileAzure(this CustomerAccess access) => access is CustomerAccess.Full or CustomerAccess.AzureRole;

    /// <summary>Whether tickets can be filed in the admin centres of the customer's tenant.</summary>
    public static bool MayFileInTenant(this CustomerAccess access) => access is CustomerAccess.Full or CustomerAccess.SupportRole;

    /// <summary>The same with what Azure itself says of our role on the customer's subscriptions.</summary>
    public static CustomerAccess WithAzure(this CustomerAccess access, bool hasRole) => (access, hasRole) switch
    {
        (CustomerAccess.Full or CustomerAccess.SupportRole, true) => CustomerAccess.Full,
        (_, true) => CustomerAccess.AzureRole,
        (CustomerAccess.Full, false) => CustomerAccess.SupportRole,
        (CustomerAccess.AzureRole, false) => CustomerAccess.OtherRoles,
        _ => access,
    };
}
