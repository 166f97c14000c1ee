namespace CspSupportBot.Domain.Entitlement;

/// <summary>How a ticket reaches whoever helps, as it was decided when it was submitted; later changes of the rulebook don't touch it.</summary>
/// <param name="RuleId">See <see cref="Rule.Find"/>.</param>
/// <param name="Link">Where a person files it by hand, also where the bot's own way fails; null where Microsoft has no place for it.</param>
public sealed record FilingWay(SupportRoute Route, string RuleId, Uri? Link)
{
    /// <summary>Ids of the rules to mind on the way, parted by blanks.</summary>
    public string AlsoApplies { get; init; } = "";
}
