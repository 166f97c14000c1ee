using CspSupportBot.Domain.Entitlement;
using CspSupportBot.Domain.Search;

namespace CspSupportBot.Desk;

/// <summary>Who the partner is: it decides which rules of the programme hold.</summary>
public sealed class PartnerOptions
{
    public const string Section = "Partner";

    /// <summary>How the partner takes part in the programme: DirectBill, IndirectProvider, IndirectReseller or Advisor.</summary>
    public PartnerType Type { get; set; } = PartnerType.DirectBill;

    /// <summary>Public, or UsGovernment for a partner account of Microsoft Cloud for US Government.</summary>
    public MicrosoftCloud Cloud { get; set; } = MicrosoftCloud.Public;

    /// <summary>The partner's own company name: a ticket about it is about the own tenant, which the programme does not support.</summary>
    public string? Name
    {
        get;
        set => field = string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }

    /// <summary>The domains of the partner's own tenant, the one people know it by first.</summary>
    public IReadOnlyList<string> Domains { get; set; } = [];

    /// <summary>Whether this is the partner's own name or one of its domains.</summary>
    internal bool IsCalled(string typed) => Domains.Append(Name).Any(own => own is not null && FoldedText.Of(own) == FoldedText.Of(typed));
}
