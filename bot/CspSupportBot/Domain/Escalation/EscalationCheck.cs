namespace CspSupportBot.Domain.Escalation;

/// <summary>What was checked and tried before a problem is reported to Microsoft. The names are stored; do not rename one.</summary>
public enum EscalationCheck
{
    /// <summary>Service health shows no known incident, and an attempt with one's own rights did not help (programme page "Support for your customers").</summary>
    HealthClearAndTried,

    /// <summary>An outage has ended, but the problem stays: then a ticket is due (programme page "Check service health").</summary>
    OutageOverStillBroken,

    /// <summary>Service health shows an incident: Microsoft works on it already.</summary>
    OutageGoingOn,

    NotYet,
}
