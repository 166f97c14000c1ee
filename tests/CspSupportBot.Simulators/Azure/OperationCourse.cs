using CspSupportBot.Simulators.Teams;

namespace CspSupportBot.Simulators.Azure;

/// <summary>How a long-running operation goes on after its 202.</summary>
public sealed record OperationCourse
{
    /// <summary>When the thing happens, by the clock, whether anybody polls or not.</summary>
    public TimeSpan Takes { get; init; }

    /// <summary>How many polls are told that it is still running, also after it has happened.</summary>
    public int Polls { get; init; } = 1;

    /// <summary>Code and message with which it fails instead of happening, such as <c>InvalidSupportPlan</c>.</summary>
    public (string Code, string Message)? Refusal { get; init; }

    /// <summary>The wait that is asked for between polls; null for none.</summary>
    public TimeSpan? RetryAfter { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Whether the request is answered with 200 at once, which the specification allows too.</summary>
    public bool IsImmediate { get; init; }

    /// <summary>The requests that go this way; all unless narrowed.</summary>
    public Func<RecordedRequest, bool> When { get; init; } = _ => true;

    /// <summary>How many requests go this way.</summary>
    public int Times { get; init; } = 1;

    /// <summary>The support plan of this subscription does not include the API (contracts of Microsoft.Support: only ProDirect, Premier, Unified).</summary>
    public static OperationCourse RefusedPlan(int polls = 1) => new()
    {
        Polls = polls,
        Refusal = ("InvalidSupportPlan", "The support plan associated with this subscription does not allow creating support tickets with the API. A Professional Direct, Premier or Unified plan is required."),
    };
}
