namespace CspSupportBot.Domain.Tickets;

/// <summary>What is wanted of Microsoft; only a break-fix has a response time in hours.</summary>
public enum RequestKind
{
    BreakFix,
    Advisory,
    Billing,
    FraudConcern,

    /// <summary>A security hole in a Microsoft product: not a matter for a ticket, but people look for it here.</summary>
    Vulnerability,
}
