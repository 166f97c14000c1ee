namespace CspSupportBot.Connectors.Arm;

/// <summary>Whether a person should wait for Azure at all: after it was late once, nobody does for half a minute, whatever is asked.</summary>
public sealed class ConversationPatience(TimeProvider clock)
{
    private static readonly TimeSpan LostFor = TimeSpan.FromSeconds(30);

    // By the monotonic clock; 0 where it was in time.
    private long lateAt;

    public bool IsLost => Interlocked.Read(ref lateAt) is not 0 and var late && clock.GetElapsedTime(late) < LostFor;

    /// <summary>Somebody has waited for an answer.</summary>
    public void Waited(bool isAnswered) => Interlocked.Exchange(ref lateAt, isAnswered ? 0 : clock.GetTimestamp());
}
