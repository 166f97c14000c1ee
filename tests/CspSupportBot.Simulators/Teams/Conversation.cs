namespace CspSupportBot.Simulators.Teams;

/// <summary>One addressable conversation. A channel and each of its threads are conversations of their own.</summary>
internal sealed class Conversation(string id, ConversationKind kind, Guid tenantId, Func<IReadOnlyList<TeamsUser>> members)
{
    private string? rootId;

    public string Id => id;

    public ConversationKind Kind => kind;

    public Guid TenantId => tenantId;

    public IReadOnlyList<TeamsUser> Members => members();

    /// <summary>The channel this is, or is a thread of.</summary>
    public TeamsChannel? Channel { get; init; }

    /// <summary>True for the channel itself: a message posted to it opens a new thread.</summary>
    public bool IsWholeChannel { get; init; }

    /// <summary>The id kept for the message that opens the thread; the conversation id already carries it.</summary>
    public string? ReservedRootId
    {
        init => rootId = value;
    }

    /// <summary>The id of the message that opened the thread, or null outside of threads.</summary>
    public string? ThreadRootId => id.Split(";messageid=") is [_, var root] ? root : null;

    /// <summary>Gives the root's id to the first caller and null to every later one.</summary>
    public string? TakeRootId() => Interlocked.Exchange(ref rootId, null);
}
