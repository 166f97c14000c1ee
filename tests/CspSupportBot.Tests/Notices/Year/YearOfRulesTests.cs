using System.Diagnostics;
using System.Globalization;
using CspSupportBot.Domain.Notices;
using CspSupportBot.Domain.People;
using CspSupportBot.Domain.Tickets;
using Xunit.Abstractions;

namespace CspSupportBot.Tests.Notices.Year;

/// <summary>
/// A year of a small desk through the rules of notices alone: 20,000 tickets to which people do this and that, by chance. <c>DESK_YEAR_TICKETS</c> and <c>DESK_YEAR_SEED</c> choose another one.
/// </summary>
public sealed class YearOfRulesTests(ITestOutputHelper output)
{
    private const string Lead = "lead";

    private static readonly DateTimeOffset NewYear = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);
    private static readonly TimeSpan AtMost = TimeSpan.FromMinutes(2);

    /// <summary>Where clocks change in spring and autumn, in the other half of the year, by half an hour, and never.</summary>
    private static readonly string[] Zones = ["Asia/Tokyo", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe"];

    private readonly int tickets = FromEnvironment("DESK_YEAR_TICKETS", 20_000);
    private readonly int seed = FromEnvironment("DESK_YEAR_SEED", 20261129);

    [Fact]
    public void In_a_year_of_a_desk_nobody_hears_what_they_should_not_and_every_broken_promise_is_heard()
    {
        var started = Stopwatch.GetTimestamp();
        Random random = new(seed);
        List<Person> people = [.. Enumerable.Range(1, 6).Select(number => new Person($"person-{number}", $"Person {number}"))];
        List<ChannelBinding> channels = [Channel("all", null), Channel("azure", null), Channel("critical", BusinessImpact.Critical)];
        List<string> readers = [.. people.Select(person => person.Id), Lead, .. channels.Select(channel => channel.ChannelId)];
        Agenda agenda = new(NewYear);
        DeskWatch watch = new([.. people.Select(person => person.Id), Lead]);
        DeskRules rules = new(agenda, watch, channels, Lead);
        foreach (var reader in readers)
        {
            ChooseQuiet(reader, agenda, rules, random);
        }

        for (var number = 1; number <= tickets; number++)
        {
            var (one, ticket) = (number, new BusyTicket(agenda, watch, rules, people, random));
            agenda.Add(NewYear + (Year * random.NextDouble()), () => ticket.Begin(one));
        }

        agenda.Run();

        var took = Stopwatch.GetElapsedTime(started);
        output.WriteLine($"Seed {seed}, {tickets} tickets: {agenda.Done} steps, {rules.Looks} looks, {watch.Heard} notices heard, {watch.Breaches} broken promises looked for, {took.TotalSeconds:F1} s.");
        Assert.All(watch.Tickets, ticket => Assert.True(ticket.IsClosed, $"{ticket}"));
        Assert.Equal(tickets, watch.Tickets.Count());
        Assert.InRange(watch.Heard, tickets, int.MaxValue);
        Assert.InRange(watch.Breaches, tickets / 20, int.MaxValue);
        Assert.True(took < AtMost, $"It took {took}.");
    }

    // Everybody chooses again from month to month, until the last ticket is long closed.
    private static void ChooseQuiet(string reader, Agenda agenda, DeskRules rules, Random random)
    {
        var from = new TimeOnly(random.Next(16, 24), random.Next(60));
        var to = new TimeOnly(random.Next(5, 10), random.Next(60));
        rules.BeQuiet(reader, random.Next(4) == 0 ? null : new QuietHours(from, to, Zones[random.Next(Zones.Length)]));
        if (agenda.Now < NewYear + Year)
        {
            agenda.Add(agenda.Now + (TimeSpan.FromDays(60) * random.NextDouble()), () => ChooseQuiet(reader, agenda, rules, random));
        }
    }

    private static ChannelBinding Channel(string id, BusinessImpact? least) => new()
    {
        PartnerTenant = "partner",
        ChannelId = id,
        BindingId = Guid.NewGuid(),
        ServiceUrl = "https://smba.trafficmanager.net/emea/",
        BotId = "bot",
        BoundById = "person-1",
        BoundByName = "Person 1",
        BoundAt = NewYear,
        Least = least,
    };

    private static int FromEnvironment(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var set) ? set : otherwise;
}
