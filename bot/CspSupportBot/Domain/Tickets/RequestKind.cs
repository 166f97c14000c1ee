namespace CspSupportBot.Domain.Tickets;

/// <summary>What is wanted of Microsoft; only a break-fix has a response time in hours.</summary>
public enum RequestKind
{
    BreakFix,
    Advisory,
    Billing,
    FraudConcern,
}
