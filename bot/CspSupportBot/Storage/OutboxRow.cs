namespace CspSupportBot.Storage;

/// <summary>
/// Something to do, at the earliest at a given time. A reply, a filing, a retry, a reminder and a warning are all such a row.
/// </summary>
public sealed class OutboxRow
{
    private const int TurnsLease = 7;

    public long Id { get; private set; }

    public required string PartnerTenant { get; init; }

    /// <summary>Rows of one lane run one after another, in the order of their ids.</summary>
    public required string Lane { get; init; }

    /// <summary>Which job runs it.</summary>
    public required string Kind { get; init; }

    /// <summary>JSON; its shape belongs to the job.</summary>
    public required string Payload { get; init; }

    /// <summary>What caused it, such as the activity it answers; finds the unconfirmed replies of a turn.</summary>
    public string? Origin { get; init; }

    public required DateTimeOffset DueAt { get; set; }

    public OutboxState State { get; set; }

    public int Attempts { get; set; }

    /// <summary>Until then it belongs to whoever holds the lease; afterwards to anybody.</summary>
    public DateTimeOffset? LeasedUntil { get; private set; }

    /// <summary>Names the lease, so that who has lost it can't save an outcome. A turn's is of version 7, the dispatcher's of version 4.</summary>
    public Guid? Lease { get; private set; }

    /// <summary>When it may be taken: when it is due and no lease holds it. Computed by the database.</summary>
    public DateTimeOffset AvailableAt { get; private set; }

    /// <summary>
    /// How often work on it was begun that is not known to have failed. More than once means that it may have been done before, by a process that was
    /// killed or by a Teams that did not say so.
    /// </summary>
    public int Starts { get; private set; }

    /// <summary>The id that Teams gave the message; null for other work, and until it is known.</summary>
    public string? SentActivityId { get; set; }

    public string? LastError { get; set; }

    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>Whether the dispatcher of any replica works on it now.</summary>
    public bool IsDispatched(DateTimeOffset now) => LeasedUntil > now && Lease is not { Version: TurnsLease };

    /// <summary>A turn sends it, inside of its conversation's lock: another turn that holds the lock knows that this one is over or dead.</summary>
    public void LeaseToTurn(DateTimeOffset until)
    {
        LeasedUntil = until;
        Lease = Guid.CreateVersion7(until);
    }

    public void Begin() => Starts++;

    /// <summary>The last start certainly did nothing.</summary>
    public void Undo() => Starts = Math.Max(0, Starts - 1);

    /// <summary>Anybody may take it from now on.</summary>
    public void Release()
    {
        LeasedUntil = null;
        Lease = null;
    }

    public void Finish(DateTimeOffset now)
    {
        State = OutboxState.Done;
        DoneAt = now;
        Release();
    }

    /// <summary>Not now, but later.</summary>
    public void Postpone(DateTimeOffset until, string error)
    {
        Attempts++;
        DueAt = until;
        LastError = error;
        Release();
    }

    /// <summary>A step is done; the next comes then. It has not failed, however often that goes on.</summary>
    public void GoOn(DateTimeOffset at)
    {
        Attempts = 0;
        Starts = 0;
        DueAt = at;
        LastError = null;
        Release();
    }

    public void Park(string error)
    {
        Attempts++;
        State = OutboxState.Parked;
        LastError = error;
        Release();
    }
}

public enum OutboxState
{
    Waiting,
    Done,

    /// <summary>Gave up; a person must look at <see cref="OutboxRow.LastError"/>.</summary>
    Parked,
}
