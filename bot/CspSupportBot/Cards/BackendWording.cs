using System.Diagnostics;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Cards;

/// <summary>What a backend's refusal means to people, and what helps.</summary>
public static class BackendWording
{
    /// <summary>Why a file was not taken, in a sentence.</summary>
    public static string OfFile(BackendFailure failure) => failure is BackendFailure.Refused refused ? refused.Detail : Words.FileNotTaken;

    /// <summary>A sentence or two; what Microsoft said itself stands in it as it was said.</summary>
    public static string Of(BackendFailure failure, Ticket ticket) => failure switch
    {
        BackendFailure.Refused refused => refused.Detail,
        BackendFailure.NotEntitled => Words.RefusedPlan,
        BackendFailure.Unauthorised { Remedy: AccessRemedy.ConsentInCustomerTenant } => Words.RefusedConsent.With(ticket.CustomerName),
        BackendFailure.Unauthorised { Remedy: AccessRemedy.RoleOnSubscription } => Words.RefusedRole.With(ticket.What),
        BackendFailure.Unauthorised { Remedy: AccessRemedy.KnownTenant } => Words.RefusedTenant.With(ticket.CustomerName),
        BackendFailure.Unauthorised { Remedy: AccessRemedy.Credential } => Words.RefusedCredential,
        BackendFailure.Unauthorised => Words.RefusedSettings,
        BackendFailure.Gone => Words.RefusedGone,
        BackendFailure.Throttled => Words.RefusedThrottled,
        BackendFailure.Unavailable => Words.RefusedUnavailable,
        _ => throw new UnreachableException(),
    };
}
