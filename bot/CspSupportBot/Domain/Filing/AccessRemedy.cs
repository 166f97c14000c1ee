namespace CspSupportBot.Domain.Filing;

/// <summary>What opens the door that a backend kept shut.</summary>
public enum AccessRemedy
{
    /// <summary>The customer's tenant does not know the bot's app, or nobody there has agreed to it: an administrator of the customer must consent.</summary>
    ConsentInCustomerTenant,

    /// <summary>The app has no role on the subscription that may file: Support Request Contributor, Contributor or Owner.</summary>
    RoleOnSubscription,

    /// <summary>The customer's tenant is not known there: the customer has left, or it is in another cloud.</summary>
    KnownTenant,

    /// <summary>The backend does not accept our tokens although they are new: cloud, audience or partner tenant are set wrongly.</summary>
    Settings,

    /// <summary>The app's secret or certificate is wrong or has expired.</summary>
    Credential,
}
