using CspSupportBot.Domain.Sla;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Tests.Notices.Year;

/// <summary>What an onlooker knows of a ticket, without any clock of the product.</summary>
internal sealed class WatchedTicket(long number, string owner, BusinessImpact impact, bool isRoundTheClock, DateTimeOffset filedAt)
{
    private readonly Dictionary<(string Reader, ClockKind Clock), double> highest = [];
    private readonly List<(DateTimeOffset At, string What)> story = [(filedAt, $"filed with {impact} by {owner}")];

    public long Number => number;

    /// <summary>When the time of its first response began.</summary>
    public DateTimeOffset FiledAt { get; } = DateTimeOffset.FromUnixTimeSeconds(filedAt.ToUnixTimeSeconds());

    public string Owner { get; private set; } = owner;

    public BusinessImpact Impact { get; private set; } = impact;

    public bool IsClosed { get; private set; }

    public bool IsAnswered { get; private set; }

    /// <summary>Waits for a customer or a vendor: our own next step rests.</summary>
    public bool Rests { get; private set; }

    /// <summary>The end of the rest that somebody wished last.</summary>
    public DateTimeOffset SnoozedUntil { get; private set; }

    /// <summary>The latest end of any such rest: what waits for it already goes on waiting.</summary>
    public DateTimeOffset RestsAtMostUntil { get; private set; }

    /// <summary>Up to the deadline only the owner hears.</summary>
    public DateTimeOffset? AcknowledgedAt { get; private set; }

    /// <summary>Since when what decides whether somebody must have heard is as it is.</summary>
    public DateTimeOffset SettledSince { get; private set; } = filedAt;

    /// <summary>Since when its promise is this one.</summary>
    public DateTimeOffset PromisedAt { get; private set; } = filedAt;

    /// <summary>When a person last heard that the first response is late.</summary>
    public DateTimeOffset? BreachHeardAt { get; private set; }

    /// <summary>When the first response is due; null where it is counted in hours of business, which an onlooker can't.</summary>
    public DateTimeOffset? Due => Moment(1);

    public DateTimeOffset? Moment(double share) => isRoundTheClock ? FiledAt + (share * Goal) : null;

    /// <summary>The highest share that this reader has heard of this clock since its deadline may have moved; 0 where none.</summary>
    public double Highest(HeardNotice heard) => highest.GetValueOrDefault((heard.Reader, heard.Clock));

    public void Hear(HeardNotice heard, bool isPerson)
    {
        Note(heard.At, $"{heard.Reader} hears {heard.Share:P0} of {heard.Clock}");
        highest[(heard.Reader, heard.Clock)] = heard.Share;
        if (isPerson && heard is { Clock: ClockKind.FirstResponse, Share: >= 1 })
        {
            BreachHeardAt = heard.At;
        }
    }

    public void Answer(DateTimeOffset at)
    {
        IsAnswered = true;
        Forget(ClockKind.FollowUp);
        Note(at, "answered");
    }

    public void DenyAnswer(DateTimeOffset at)
    {
        (IsAnswered, SettledSince) = (false, at);
        Note(at, "it was no answer");
    }

    public void Reply(DateTimeOffset at) => Note(at, "we have replied");

    public void Change(BusinessImpact to, DateTimeOffset at)
    {
        (Impact, SettledSince, PromisedAt) = (to, at, at);
        highest.Clear();
        Note(at, $"is {to} now");
    }

    public void Rest(bool rests, DateTimeOffset at)
    {
        Rests = rests;
        Forget(ClockKind.FollowUp);
        Note(at, rests ? "waits for others" : "goes on");
    }

    public void Snooze(DateTimeOffset until, DateTimeOffset at)
    {
        (SnoozedUntil, RestsAtMostUntil) = (until, until > RestsAtMostUntil ? until : RestsAtMostUntil);
        Note(at, $"snoozed until {until:u}");
    }

    public void Acknowledge(DateTimeOffset at)
    {
        AcknowledgedAt = at;
        Note(at, "acknowledged");
    }

    public void HandOver(string to, DateTimeOffset at)
    {
        Owner = to;
        SettledSince = at + DeskWatch.LongestQuiet;
        Note(at, $"handed over to {to}");
    }

    public void Close(DateTimeOffset at)
    {
        (IsClosed, Rests) = (true, false);
        Note(at, "closed");
    }

    public void Reopen(DateTimeOffset at)
    {
        (IsClosed, SettledSince) = (false, at);
        Forget(ClockKind.FollowUp);
        Note(at, "reopened");
    }

    /// <summary>All that happened to it, a line each.</summary>
    public override string ToString() => $"Ticket {number}:\n{string.Join('\n', story.Select(line => $"  {line.At:u} {line.What}"))}";

    private TimeSpan Goal => Impact switch
    {
        BusinessImpact.Critical => TimeSpan.FromHours(2),
        BusinessImpact.Moderate => TimeSpan.FromHours(4),
        _ => TimeSpan.FromHours(8),
    };

    private void Forget(ClockKind clock)
    {
        foreach (var key in highest.Keys.Where(key => key.Clock == clock).ToList())
        {
            highest.Remove(key);
        }
    }

    private void Note(DateTimeOffset at, string what) => story.Add((at, what));
}
