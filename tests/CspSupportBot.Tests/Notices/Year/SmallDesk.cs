using CspSupportBot.Domain.People;
using CspSupportBot.Domain.Sla;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Storage;
using CspSupportBot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CspSupportBot.Tests.Notices.Year;

/// <summary>
/// A real bot with three agents around the world, a lead and two channels. Time passes from one thing to do to the next, and everything that comes to people is read at the simulated Teams and
/// held to the same rules as the year without a store.
/// </summary>
internal sealed class SmallDesk : IAsyncDisposable
{
    private readonly NoticeBench bench;
    private readonly SentNotices sent;
    private readonly Dictionary<string, int> linesSeen = [];

    private SmallDesk(NoticeBench bench)
    {
        this.bench = bench;
        Agents = [bench.Owner, bench.Owner.Colleague("Ben Hill"), bench.Owner.Colleague("Cara Diaz", timeZone: "America/New_York")];
        Watch = new DeskWatch([bench.Lead.Chat.Id, .. Agents.Select(agent => agent.Chat.Id)]);
        sent = new SentNotices(bench.Bot.Teams);
    }

    public IReadOnlyList<HelpdeskChat> Agents { get; }

    public DeskWatch Watch { get; }

    public DateTimeOffset Now => bench.Bot.Clock.GetUtcNow();

    /// <summary>Numbers of tickets, in the order of filing.</summary>
    public List<string> Filed { get; } = [];

    /// <summary>How often people did what.</summary>
    public Dictionary<TicketEventKind, int> Deeds { get; } = [];

    public int Threads => sent.Threads;

    public static async Task<SmallDesk> StartAsync()
    {
        SmallDesk desk = new(await NoticeBench.StartAsync(("Notices:DigestAt", "08:30")));
        await desk.bench.Lead.SayAsync("help");
        await desk.BindAsync("notify here", "quiet 18:00-8:00", desk.bench.Channel.Id, null);
        await desk.BindAsync("notify here A", null, null, desk.bench.Team.AddChannel("Critical"));
        foreach (var agent in desk.Agents)
        {
            await desk.BeQuietAsync(agent, new TimeOnly(20, 0), new TimeOnly(7, 0));
        }

        return desk;
    }

    /// <summary>A person chooses other quiet hours, by their own clock.</summary>
    public async Task BeQuietAsync(HelpdeskChat person, TimeOnly from, TimeOnly to)
    {
        await person.SayAsync($"quiet {from:HH\\:mm}-{to:HH\\:mm}");
        Watch.BeQuiet(person.Chat.Id, new QuietHours(from, to, person.User.TimeZone), Now);
    }

    public async Task FileAsync(HelpdeskChat agent, BusinessImpact impact)
    {
        var number = await agent.FileAsync($"{impact.Letter()}", $"VPN {Filed.Count + 1} is down");
        Filed.Add(number);
        Watch.File(NumberOf(number), agent.Chat.Id, impact, isRoundTheClock: true, Now);
        linesSeen[number] = (await agent.TicketAsync(number))!.History.Count;
        await RestAsync();
    }

    /// <summary>The owner says something about a ticket; what became of it is read in its history.</summary>
    public async Task SayAsync(string number, string command)
    {
        var ticket = Watch[NumberOf(number)];
        Watch.EnsureBreachIsHeard(ticket, Now);
        var owner = Agents.Single(agent => agent.Chat.Id == ticket.Owner);
        await owner.SayAsync(command);
        var after = (await owner.TicketAsync(number))!;
        foreach (var line in after.History.Skip(linesSeen[number]))
        {
            Deeds[line.Kind] = Deeds.GetValueOrDefault(line.Kind) + 1;
            Take(ticket, after, line);
        }

        linesSeen[number] = after.History.Count;
        await RestAsync();
    }

    /// <summary>Lets time pass, from one thing that is due to the next.</summary>
    public async Task PassUntilAsync(DateTimeOffset moment)
    {
        while (Now < moment)
        {
            var next = await NextDueAsync() is { } due && due < moment ? due : moment;
            await bench.Bot.AdvanceAtRestAsync(next - Now);
            await RestAsync();
        }
    }

    /// <summary>Tickets of the digests that a person got at this very moment, one list for each.</summary>
    public IReadOnlyList<IReadOnlyList<string>> DigestsNow(HelpdeskChat agent) => sent.DigestsOf(agent.Chat.Id, Now);

    /// <summary>What a person's digest must name now: what is due today by their clock, and what waits.</summary>
    public IReadOnlyList<string> DayOf(HelpdeskChat agent)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(agent.User.TimeZone);
        var tomorrow = TimeZoneInfo.ConvertTime(Now, zone).Date.AddDays(1);
        var endOfDay = new DateTimeOffset(tomorrow, zone.GetUtcOffset(tomorrow));
        return [.. Watch.Tickets
            .Where(ticket => !ticket.IsClosed && ticket.Owner == agent.Chat.Id && (ticket.Rests || (!ticket.IsAnswered && ticket.Due < endOfDay)))
            .Select(ticket => $"{new TicketNumber(ticket.Number)}")
            .Order(StringComparer.Ordinal)];
    }

    public ValueTask DisposeAsync() => bench.DisposeAsync();

    private static long NumberOf(string number)
    {
        Assert.True(TicketNumber.TryParse(number, out var parsed), number);
        return parsed.Value;
    }

    private async Task BindAsync(string binding, string? quiet, string? quietChannel, CspSupportBot.Simulators.Teams.TeamsChannel? channel)
    {
        await bench.SayInChannelAsync(binding, channel);
        if (quiet is not null)
        {
            await bench.SayInChannelAsync(quiet, channel);
            Watch.BeQuiet(quietChannel!, new QuietHours(new TimeOnly(18, 0), new TimeOnly(8, 0), bench.Bot.Agent.TimeZone), Now);
        }
    }

    private void Take(WatchedTicket watched, Ticket ticket, TicketEvent line)
    {
        switch (line.Kind)
        {
            case TicketEventKind.Responded:
                watched.Answer(line.At);
                break;
            case TicketEventKind.ResponseDenied:
                watched.DenyAnswer(line.At);
                break;
            case TicketEventKind.Waited or TicketEventKind.Resumed:
                watched.Rest(line.Kind is TicketEventKind.Waited, line.At);
                break;
            case TicketEventKind.SeverityChanged:
                watched.Change(line.Impact!.Value, line.At);
                break;
            case TicketEventKind.Snoozed:
                watched.Snooze(ticket.SnoozedUntil!.Value, line.At);
                break;
            case TicketEventKind.Acknowledged:
                watched.Acknowledge(line.At);
                break;
            case TicketEventKind.Assigned:
                watched.HandOver(Agents.Single(agent => $"{agent.User.AadObjectId}" == ticket.OwnerId).Chat.Id, line.At);
                break;
            case TicketEventKind.Resolved:
                watched.Close(line.At);
                break;
            case TicketEventKind.Reopened:
                watched.Reopen(line.At);
                break;
        }
    }

    // What came is held to what was so when it came: nothing has changed since.
    private async Task RestAsync()
    {
        await bench.RestAsync();
        foreach (var notice in sent.TakeNew())
        {
            Watch.Hear(notice.Percent is { } percent ? notice.At(percent / 100.0) : notice.At(await OverdueShareAsync(notice)));
        }
    }

    // A notice says how late it is, not which step of the ladder it is: the highest that has passed.
    private async Task<double> OverdueShareAsync(SentNotices.Sent notice)
    {
        var ticket = (await Agents[0].TicketAsync($"{notice.Ticket}"))!;
        var reading = SlaClocks.Read(bench.Bot.Services.GetRequiredService<SlaPolicy>(), SlaHistory.Of(ticket), NodaTime.Instant.FromDateTimeOffset(Now)).All.Single(clock => clock.Kind == notice.Clock);
        return Enumerable.Range(0, 37).Select(quarter => 1 + (quarter * WarningLadder.Overdue)).Last(share => reading.Moment(share) <= reading.Now);
    }

    private async Task<DateTimeOffset?> NextDueAsync()
    {
        await using var scope = bench.Bot.Services.CreateAsyncScope();
        var due = await scope.ServiceProvider.GetRequiredService<SupportDb>().Outbox
            .Where(row => row.State == OutboxState.Waiting && row.DueAt > Now).OrderBy(row => row.DueAt).Select(row => (DateTimeOffset?)row.DueAt).FirstOrDefaultAsync();
        return due;
    }
}
