using CspSupportBot.Domain.People;
using CspSupportBot.Domain.Sla;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Tests.Notices.Year;

/// <summary>
/// Watches a desk from outside and holds every notice to what people were promised: nothing after the first response, nothing in quiet hours but of impact A, nothing before its time, each
/// reader's ladder upwards only, nothing of what is closed, snoozed or rests, and nobody but the owner where somebody cares already; and a broken promise reaches somebody.
/// </summary>
/// <param name="people">The readers that are no channels.</param>
internal sealed class DeskWatch(IReadOnlyCollection<string> people)
{
    /// <summary>A notice that began to wait goes on waiting until then, whatever was changed meanwhile.</summary>
    public static readonly TimeSpan LongestQuiet = TimeSpan.FromHours(25);

    private static readonly TimeSpan Punctual = TimeSpan.FromMinutes(1);

    private readonly Dictionary<long, WatchedTicket> tickets = [];
    private readonly Dictionary<string, (QuietHours? Hours, DateTimeOffset Since)> quiet = [];

    /// <summary>How many notices were held to it.</summary>
    public int Heard { get; private set; }

    /// <summary>How many broken promises were looked for.</summary>
    public int Breaches { get; private set; }

    public WatchedTicket this[long number] => tickets[number];

    public IEnumerable<WatchedTicket> Tickets => tickets.Values;

    /// <param name="isRoundTheClock">Whether the time of its first response runs day and night.</param>
    public void File(long number, string owner, BusinessImpact impact, bool isRoundTheClock, DateTimeOffset at) =>
        tickets.Add(number, new WatchedTicket(number, owner, impact, isRoundTheClock, at));

    public void BeQuiet(string reader, QuietHours? hours, DateTimeOffset at) => quiet[reader] = (hours, at);

    /// <summary>Somebody hears of a deadline.</summary>
    public void Hear(HeardNotice heard)
    {
        Heard++;
        var ticket = tickets[heard.Ticket];
        Hold(!ticket.IsClosed, "of a ticket that is closed", heard);
        Hold(!(heard.Clock is ClockKind.FirstResponse && ticket.IsAnswered), "after the first response", heard);
        Hold(!(heard.Clock is ClockKind.FollowUp && ticket.Rests), "of a next step that rests", heard);
        Hold(ticket.Impact is BusinessImpact.Critical || !IsQuiet(heard.Reader, heard.At), "in quiet hours", heard);
        Hold(ticket.SnoozedUntil <= heard.At, "while it is snoozed", heard);
        Hold(!(heard.Clock is ClockKind.FirstResponse && ticket.Moment(heard.Share) > heard.At), "before its time", heard);
        Hold(heard.Share > ticket.Highest(heard), "not further up the ladder", heard);
        Hold(!(heard is { Clock: ClockKind.FirstResponse, Share: < 1 } && heard.Reader != ticket.Owner && ticket.AcknowledgedAt is not null), "although somebody takes care", heard);
        ticket.Hear(heard, people.Contains(heard.Reader));
    }

    /// <summary>
    /// Where the first response is late, and nothing kept its owner from hearing so, somebody has heard. To be asked before anything changes. What is overdue tenfold is warned of no more.
    /// </summary>
    public void EnsureBreachIsHeard(WatchedTicket ticket, DateTimeOffset now)
    {
        var before = now - Punctual;
        if (ticket.IsClosed || ticket.IsAnswered || !(ticket.Due < before) || ticket.Moment(10) < now || !(ticket.SettledSince < before) || !(ticket.RestsAtMostUntil < before)
            || (ticket.Impact is not BusinessImpact.Critical && (IsQuiet(ticket.Owner, before) || IsQuiet(ticket.Owner, now) || quiet[ticket.Owner].Since + LongestQuiet > now)))
        {
            return;
        }

        Breaches++;
        var since = ticket.Due > ticket.PromisedAt ? ticket.Due : DateTimeOffset.MinValue;
        Assert.True(ticket.BreachHeardAt >= since, $"At {now:u} nobody has heard that the first response was due at {ticket.Due:u}. {ticket}");
    }

    /// <summary>By the wall clock of the machine's own time zones.</summary>
    private bool IsQuiet(string reader, DateTimeOffset at)
    {
        if (quiet.GetValueOrDefault(reader).Hours is not { } hours)
        {
            return false;
        }

        var time = TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(hours.Zone)).DateTime);
        return time.IsBetween(hours.From, hours.To);
    }

    private void Hold(bool isSo, string complaint, HeardNotice heard)
    {
        if (!isSo)
        {
            Assert.Fail($"{heard.Reader} hears at {heard.At:u} {complaint}: {heard.Share:P0} of {heard.Clock}. {tickets[heard.Ticket]}");
        }
    }
}
