using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Domain.Escalation;

/// <summary>
/// Whether a problem may be reported yet: only after service health was checked and a fix was tried with one's own rights (programme pages "Support for
/// your customers" and "Escalate problems to Microsoft").
/// </summary>
public static class EscalationGate
{
    /// <summary>Only what is broken at Azure or Microsoft 365 can be seen in service health; advice, billing, fraud and marketplace products pass.</summary>
    public static bool AppliesTo(ProductFamily? family, RequestKind kind) =>
        family is ProductFamily.Azure or ProductFamily.Microsoft365 && kind is RequestKind.BreakFix;

    /// <summary>Whether it must be checked first. Impact A is never held up: a customer is down.</summary>
    public static bool Blocks(TicketDraft draft) =>
        AppliesTo(draft.Family, draft.Kind) && draft is { EscalationCheck: EscalationCheck.NotYet, Impact: not BusinessImpact.Critical };

    /// <summary>What a submitted draft says: who submits without an answer confirms what the summary says. Null where nothing needs to be checked.</summary>
    public static EscalationCheck? Recorded(TicketDraft draft) =>
        AppliesTo(draft.Family, draft.Kind) ? draft.EscalationCheck ?? EscalationCheck.HealthClearAndTried : null;
}
