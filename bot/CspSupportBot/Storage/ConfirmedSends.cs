using System.Collections.Concurrent;

namespace CspSupportBot.Storage;

/// <summary>
/// What Teams has confirmed to this process and the store may not know yet: a database that goes away between the two must not make a message come twice.
/// </summary>
public sealed class ConfirmedSends
{
    private readonly ConcurrentDictionary<long, string> sent = new();

    /// <summary>The id that Teams gave the message of this row; null where nothing was confirmed.</summary>
    public string? Find(long rowId) => sent.GetValueOrDefault(rowId);

    public void Remember(long rowId, string? activityId)
    {
        if (!string.IsNullOrEmpty(activityId))
        {
            sent[rowId] = activityId;
        }
    }

    /// <summary>The store knows it now.</summary>
    public void Forget(long rowId) => sent.TryRemove(rowId, out _);
}
