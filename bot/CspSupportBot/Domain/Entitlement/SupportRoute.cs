namespace CspSupportBot.Domain.Entitlement;

/// <summary>What may be done about a problem. The names are stored; do not rename one.</summary>
public enum SupportRoute
{
    /// <summary>The bot files it at Azure.</summary>
    FileThroughApi,

    /// <summary>A person files it in a portal in the customer's context, with what the bot has prepared.</summary>
    FileInPortal,

    /// <summary>The partner must get rights in the customer's tenant before anybody there can file.</summary>
    GetAccess,

    /// <summary>The partner that sells the subscription files it.</summary>
    AskProvider,

    /// <summary>The vendor of a marketplace product helps.</summary>
    ContactVendor,

    /// <summary>The partner's own tenant: its own support plan.</summary>
    UseOwnPlan,

    /// <summary>Help + support in Partner Center.</summary>
    PartnerCenterHelp,

    /// <summary>The Microsoft Security Response Center.</summary>
    SecurityResponse,

    /// <summary>The support of Dynamics 365 itself.</summary>
    DynamicsSupport,
}

public static class SupportRoutes
{
    /// <summary>Whether the flow goes on to a ticket by itself; on any other route it turns off and says where to.</summary>
    public static bool IsFiling(this SupportRoute route) => route is SupportRoute.FileThroughApi or SupportRoute.FileInPortal;

    /// <summary>Whether it leads to a ticket of the programme in the end, whoever files it, so that the programme's response times hold.</summary>
    public static bool IsOfProgramme(this SupportRoute route) => route.IsFiling() || route is SupportRoute.GetAccess or SupportRoute.AskProvider;
}
