namespace CspSupportBot.Domain.Reminders;

/// <summary>Something that a person wants to be told at a time.</summary>
public sealed class Reminder
{
    /// <summary>In characters.</summary>
    public const int LongestText = 500;

    private Reminder()
    {
    }

    public Guid Id { get; private set; }

    public string PartnerTenant { get; private set; } = "";

    public long Number { get; private set; }

    /// <summary>Who is told; Entra object id.</summary>
    public string PersonId { get; private set; } = "";

    /// <summary>Where it was set: it comes here where the person has no chat of their own with the bot.</summary>
    public string ConversationId { get; private set; } = "";

    /// <summary>What it is about; null where it is about no ticket.</summary>
    public Guid? TicketId { get; private set; }

    /// <summary>As it was typed; may be empty.</summary>
    public string Text { get; private set; } = "";

    public DateTimeOffset DueAt { get; private set; }

    public ReminderState State { get; private set; }

    public DateTimeOffset SetAt { get; private set; }

    /// <summary>When its state changed last.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Counts the changes, so that a click and a reminder that falls due at the same moment don't overwrite each other.</summary>
    public int Version { get; private set; }

    /// <summary>Whether it can still be done, snoozed or cancelled.</summary>
    public bool IsOpen => State is ReminderState.Waiting or ReminderState.Told;

    public static Reminder Set(
        string partnerTenant, ReminderNumber number, string personId, string conversationId, Guid? ticketId, string text, DateTimeOffset dueAt, DateTimeOffset now) => new()
        {
            Id = Guid.CreateVersion7(now),
            PartnerTenant = partnerTenant,
            Number = number.Value,
            PersonId = personId,
            ConversationId = conversationId,
            TicketId = ticketId,
            Text = text,
            DueAt = dueAt,
            SetAt = now,
            ChangedAt = now,
        };

    /// <summary>Whether it is to be told at that moment.</summary>
    public bool IsDue(DateTimeOffset now) => State is ReminderState.Waiting && DueAt <= now;

    /// <summary>It ends, or waits for its person's answer.</summary>
    public void Become(ReminderState state, DateTimeOffset now)
    {
        State = state;
        ChangedAt = now;
        Version++;
    }

    /// <summary>It is told once more, then.</summary>
    public void Snooze(DateTimeOffset until, DateTimeOffset now)
    {
        DueAt = until;
        Become(ReminderState.Waiting, now);
    }

    /// <summary>Somebody else has its ticket now.</summary>
    public void MoveTo(string personId, DateTimeOffset now)
    {
        PersonId = personId;
        Become(State, now);
    }
}

/// <summary>The names are stored; do not rename one.</summary>
public enum ReminderState
{
    /// <summary>Its time has not come.</summary>
    Waiting,

    /// <summary>The person was told, and has not answered.</summary>
    Told,

    Done,

    Cancelled,

    /// <summary>Its ticket was closed before its time came, so nobody was told.</summary>
    TicketClosed,

    /// <summary>There was no conversation in which the person could be told.</summary>
    Unreachable,
}
