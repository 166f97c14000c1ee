namespace CspSupportBot.Domain.Filing;

/// <summary>Why a backend did not do what it was asked for.</summary>
/// <param name="Detail">What it said, for the operator and, where it is a reason, for people; never a token.</param>
public abstract record BackendFailure(string Detail)
{
    /// <summary>Under which the backend's operator finds the call; null where it gave none.</summary>
    public string? RequestId { get; init; }

    /// <summary>As an operator reads it, in the log and in the list of work that was given up.</summary>
    public sealed override string ToString()
    {
        var said = this is Refused { Code: var code } ? $"{code}: {Detail}" : Detail;
        return RequestId is null ? said : $"{said} (request {RequestId})";
    }

    /// <summary>It can't be reached, is broken, or did not answer in time. Trying again later makes sense.</summary>
    /// <param name="MayHaveHappened">Whether it may have done it all the same.</param>
    public sealed record Unavailable(string Detail, bool MayHaveHappened = false) : BackendFailure(Detail);

    /// <summary>It asks for patience; nothing was done.</summary>
    public sealed record Throttled(DateTimeOffset Until, string Detail) : BackendFailure(Detail);

    /// <summary>We may not do it; a person must change that first.</summary>
    public sealed record Unauthorised(AccessRemedy Remedy, string Detail) : BackendFailure(Detail);

    /// <summary>It will not do it as it is asked.</summary>
    /// <param name="Code">The backend's own, for the operator.</param>
    public sealed record Refused(string Code, string Detail) : BackendFailure(Detail);

    /// <summary>The support plan does not include filing by API: only a person in the portal can (Azure: InvalidSupportPlan).</summary>
    public sealed record NotEntitled(string Detail) : BackendFailure(Detail);

    /// <summary>There is nothing (any more) under this name.</summary>
    public sealed record Gone(string Detail) : BackendFailure(Detail);
}
