namespace CspSupportBot.Domain.Entitlement;

/// <summary>What may be done about a problem, and why.</summary>
/// <param name="Rule">The rule that decides; its sentences say the reason and what to do.</param>
/// <param name="Place">Where a person goes on by hand.</param>
/// <param name="AlsoApplies">Rules to mind on the way.</param>
public sealed record Guidance(SupportRoute Route, Rule Rule, Place Place, IReadOnlyList<Rule> AlsoApplies)
{
    /// <summary>Equal by content, so that cases with the same answer can be told together.</summary>
    public bool Equals(Guidance? other) =>
        other is not null && Route == other.Route && Rule == other.Rule && Place == other.Place && AlsoApplies.SequenceEqual(other.AlsoApplies);

    public override int GetHashCode() => HashCode.Combine(Route, Rule, Place);
}

/// <summary>Where a person goes on by hand; the names are stored, do not rename one.</summary>
public enum Place
{
    /// <summary>The Azure portal in the customer's context.</summary>
    CustomerAzurePortal,

    /// <summary>The Microsoft 365 admin centre in the customer's context.</summary>
    CustomerAdminCentre,

    /// <summary>The Azure portal in the partner's own context.</summary>
    OwnAzurePortal,

    /// <summary>The Microsoft 365 admin centre in the partner's own context.</summary>
    OwnAdminCentre,

    /// <summary>The customer's page in Partner Center, where access is requested.</summary>
    PartnerCenterCustomers,

    PartnerCenterHelp,

    SecurityResponseCenter,

    DynamicsSupport,

    LifecycleServices,

    /// <summary>No place of Microsoft: the vendor's contacts.</summary>
    Vendor,

    /// <summary>No place of Microsoft: the partner that sells the subscription.</summary>
    Provider,
}
