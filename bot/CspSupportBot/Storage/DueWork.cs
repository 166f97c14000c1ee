namespace CspSupportBot.Storage;

/// <summary>Which of the work that is due is taken.</summary>
public enum DueWork
{
    Any,

    /// <summary>What can't be held up by a backend.</summary>
    NotOfBackends,

    /// <summary>What somebody in front of a chat waits for, and whatever must be sent to that chat before it.</summary>
    Awaited,
}
