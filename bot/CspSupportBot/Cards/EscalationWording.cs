using CspSupportBot.Domain.Escalation;

namespace CspSupportBot.Cards;

/// <summary>What was checked before, in the current language.</summary>
public static class EscalationWording
{
    public static string Of(EscalationCheck check) => check switch
    {
        EscalationCheck.HealthClearAndTried => Words.CheckClear,
        EscalationCheck.OutageOverStillBroken => Words.CheckOutageOver,
        EscalationCheck.OutageGoingOn => Words.CheckOutageGoingOn,
        _ => Words.CheckNotYet,
    };

    /// <summary>What the answer means for the ticket.</summary>
    public static string MeaningOf(EscalationCheck check) => check switch
    {
        EscalationCheck.HealthClearAndTried => Words.CheckClearMeaning,
        EscalationCheck.OutageOverStillBroken => Words.CheckOutageOverMeaning,
        EscalationCheck.OutageGoingOn => Words.CheckOutageGoingOnMeaning,
        _ => Words.CheckNotYetMeaning,
    };

    /// <summary>Before it is submitted: an answer with what it means, or what submitting confirms.</summary>
    public static string OnSummary(EscalationCheck? said) => said switch
    {
        null => Words.CheckBySubmitting,
        EscalationCheck.OutageGoingOn or EscalationCheck.NotYet => Words.CheckWithMeaning.With(Of(said.Value), MeaningOf(said.Value)),
        _ => Of(said.Value),
    };

    public static string OnTicket(EscalationCheck check, bool isConfirmedBySubmitting) =>
        isConfirmedBySubmitting ? Words.CheckConfirmed.With(Of(check)) : Of(check);
}
