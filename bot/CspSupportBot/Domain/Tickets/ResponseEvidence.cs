namespace CspSupportBot.Domain.Tickets;

/// <summary>By what we know that Microsoft has answered.</summary>
/// <param name="Who">The sender, or the person who says so.</param>
/// <param name="MessageId">The message at Microsoft; null where a person says so.</param>
public sealed record ResponseEvidence(ResponseSignal Signal, string Who, DateTimeOffset At, string? MessageId);

/// <summary>The names are stored; do not rename one.</summary>
public enum ResponseSignal
{
    /// <summary>A message on the ticket that is neither ours nor the customer's.</summary>
    Communication,

    /// <summary>Somebody else than the user spoke in a chat.</summary>
    Chat,

    /// <summary>A person of ours says so: phone calls are seen by nobody else.</summary>
    Person,
}
