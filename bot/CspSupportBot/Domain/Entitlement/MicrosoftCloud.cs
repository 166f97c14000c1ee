namespace CspSupportBot.Domain.Entitlement;

/// <summary>In which of Microsoft's clouds partner and customers are; a partner account belongs to one.</summary>
public enum MicrosoftCloud
{
    Public,

    /// <summary>Partner Center for Microsoft Cloud for US Government.</summary>
    UsGovernment,
}
