using CsCheck;
using CspSupportBot.Domain.Sla;
using CspSupportBot.Domain.Tickets;
using NodaTime;
using static CspSupportBot.Tests.Domain.Sla.SlaBench;

namespace CspSupportBot.Tests.Domain.Sla;

/// <summary>What holds for every calendar, zone and start; the same ten thousand cases at each run.</summary>
public sealed class PropertyTests
{
    private const int Cases = 10_000;
    private const string Seed = "0N0XIzNsQ0O2";

    /// <summary>Zones with whole, half and quarter hours, changes at midnight, and a date that was left out.</summary>
    private static readonly string[] Zones =
    [
        "Etc/UTC", "Asia/Tokyo", "Europe/Paris", "America/Los_Angeles", "America/Sao_Paulo", "Asia/Tehran", "Australia/Lord_Howe", "Pacific/Apia",
        "Pacific/Chatham", "America/St_Johns", "America/Havana", "Asia/Kathmandu", "Africa/Casablanca",
    ];

    private static readonly Gen<WorkingCalendar> Calendars = Gen.Select(
        Gen.Int[0, Zones.Length - 1].Select(index => Zones[index]), Gen.Int[0, 47], Gen.Int[1, 23], Gen.Int[0, 12], Gen.Int[1, 127], Gen.Int[0, 365].HashSet[0, 12], WeekOf);

    // From 2005 to 2025, with one start in four beside the date that Samoa left out.
    private static readonly Gen<Instant> Starts = Gen.Frequency(
        (3, Gen.Long[1_104_537_600, 1_735_689_600]), (1, Gen.Long[1_325_000_000, 1_325_500_000])).Select(Instant.FromUnixTimeSeconds);

    /// <summary>When the clocks of a zone go back.</summary>
    private static readonly (string Zone, Instant At)[] ClocksBack = [.. Zones.SelectMany(GoingBack)];

    private static readonly IsoDayOfWeek[] Everyday = [.. Enumerable.Range(1, 7).Select(day => (IsoDayOfWeek)day)];

    private static readonly Gen<Duration> Amounts = Gen.Int[0, 200_000].Select(seconds => Duration.FromSeconds(seconds));

    [Fact]
    public void The_working_time_up_to_a_moment_added_to_the_start_is_not_after_it() =>
        Gen.Select(Calendars, Starts, Gen.Int[1, 3_000_000]).Sample(
            (calendar, start, seconds) =>
            {
                var end = start + Duration.FromSeconds(seconds);
                var work = WorkingTime.Between(calendar, start, end, Pauses.None);
                return work == Duration.Zero || WorkingTime.Add(calendar, start, work, Pauses.None) <= end;
            },
            iter: Cases, seed: Seed);

    [Fact]
    public void Working_times_add_up() =>
        Gen.Select(Calendars, Starts, Gen.Int[0, 2_000_000], Gen.Int[0, 2_000_000]).Sample(
            (calendar, a, first, second) =>
            {
                var b = a + Duration.FromSeconds(first);
                var c = b + Duration.FromSeconds(second);
                return Work(calendar, a, c) == Work(calendar, a, b) + Work(calendar, b, c);
            },
            iter: Cases, seed: Seed);

    [Fact]
    public void The_working_time_up_to_a_deadline_is_the_goal() =>
        Gen.Select(Calendars, Starts, Amounts).Sample(
            (calendar, start, amount) => WorkingTime.Add(calendar, start, amount, Pauses.None) is not { } due || Work(calendar, start, due) == amount,
            iter: Cases, seed: Seed);

    [Fact]
    public void A_pause_moves_the_deadline_by_exactly_the_working_time_it_holds() =>
        Gen.Select(Calendars, Starts, Amounts, Gen.Int[0, 400_000], Gen.Int[0, 400_000]).Sample(
            (calendar, start, amount, after, length) =>
            {
                var pause = new Pause(start + Duration.FromSeconds(after), start + Duration.FromSeconds(after + length), PauseReason.WaitingForCustomer);
                var pauses = new Pauses([pause]);
                if (WorkingTime.Add(calendar, start, amount, Pauses.None) is not { } plain || WorkingTime.Add(calendar, start, amount, pauses) is not { } paused)
                {
                    return true;
                }

                var held = Work(calendar, pause.From, Instant.Min(pause.To, paused));
                return pause.From >= plain ? paused == plain : Work(calendar, plain, paused) == held && Work(calendar, start, paused) == amount + held;
            },
            iter: Cases, seed: Seed);

    [Fact]
    public void No_second_counts_twice_where_a_closing_and_the_next_opening_both_come_twice() =>
        Gen.Select(Gen.Int[0, ClocksBack.Length - 1], Gen.Int[0, 11], Gen.Int[1, 6], Gen.Int[-3_600, 3_600], Gen.Int[0, 3_600]).Sample(
            (change, closing, closed, after, seconds) =>
            {
                var back = ClocksBack[change];

                // The times of day from there on come twice.
                var twice = back.At.InZone(Zone(back.Zone)).TimeOfDay;
                var close = twice.PlusMinutes(closing * 5);
                var open = close.PlusMinutes(closed * 5);
                var calendar = Calendar(back.Zone, new OpeningWindow(Everyday, twice.PlusHours(-3), close), new OpeningWindow(Everyday, open, open.PlusHours(3)));
                var start = back.At + Duration.FromSeconds(after);
                return Work(calendar, start, start + Duration.FromSeconds(seconds)) <= Duration.FromSeconds(seconds);
            },
            iter: Cases, seed: Seed);

    [Fact]
    public void Overlapping_pauses_are_as_one() =>
        Gen.Select(Calendars, Starts, Amounts, Gen.Int[0, 200_000], Gen.Int[0, 200_000], Gen.Int[0, 200_000]).Sample(
            (calendar, start, amount, after, overlap, more) =>
            {
                Pause Rest(int from, int to) => new(start + Duration.FromSeconds(from), start + Duration.FromSeconds(to), PauseReason.WaitingForCustomer);
                var two = new Pauses([Rest(after + more, after + more + overlap), Rest(after, after + more + (overlap / 2))]);
                var one = new Pauses([Rest(after, after + more + overlap)]);
                var end = start + Duration.FromSeconds(1_000_000);
                return WorkingTime.Add(calendar, start, amount, two) == WorkingTime.Add(calendar, start, amount, one)
                    && WorkingTime.Between(calendar, start, end, two) == WorkingTime.Between(calendar, start, end, one);
            },
            iter: Cases, seed: Seed);

    [Fact]
    public void A_deadline_grows_with_the_start_and_with_the_goal() =>
        Gen.Select(Calendars, Starts, Amounts, Gen.Int[0, 500_000], Gen.Int[0, 100_000]).Sample(
            (calendar, start, amount, later, more) =>
            {
                var due = WorkingTime.Add(calendar, start, amount, Pauses.None);
                var ofLater = WorkingTime.Add(calendar, start + Duration.FromSeconds(later), amount, Pauses.None);
                var ofMore = WorkingTime.Add(calendar, start, amount + Duration.FromSeconds(more), Pauses.None);
                return (ofLater is null || due <= ofLater) && (ofMore is null || due <= ofMore);
            },
            iter: Cases, seed: Seed);

    [Fact]
    public void A_deadline_in_business_days_is_open_after_the_start_and_grows_with_the_count() =>
        Gen.Select(Calendars, Starts, Gen.Int[0, 20]).Sample(
            (calendar, start, days) =>
            {
                var due = BusinessDay.Add(calendar, start, days);
                return due is null || (due >= start && WorkingTime.NextOpen(calendar, due.Value) == due && !(BusinessDay.Add(calendar, start, days + 1) < due));
            },
            iter: Cases, seed: Seed);

    [Fact]
    public void The_explanation_has_no_hole_and_counts_the_goal() =>
        Gen.Select(Calendars, Starts, Amounts, Gen.Int[0, 300_000], Gen.Int[0, 300_000]).Sample(
            (calendar, start, amount, after, length) =>
            {
                var pauses = new Pauses([new Pause(start + Duration.FromSeconds(after), start + Duration.FromSeconds(after + length), PauseReason.WaitingForUs)]);
                if (WorkingTime.Add(calendar, start, amount, pauses) is not { } due)
                {
                    return true;
                }

                var timeline = Timeline.Of(calendar, start, due, pauses, StretchReason.Working);
                return start == due
                    ? timeline.Count == 0
                    : timeline[0].From == start && timeline[^1].To == due
                        && timeline.All(stretch => stretch.From < stretch.To)
                        && timeline.Zip(timeline.Skip(1)).All(pair => pair.First.To == pair.Second.From)
                        && timeline.Aggregate(Duration.Zero, (sum, stretch) => sum + stretch.Counted) == amount;
            },
            iter: Cases, seed: Seed);

    [Fact]
    public void The_order_in_which_events_arrive_does_not_matter() =>
        Gen.Select(Event.Array[1, 8], Gen.Int).Sample(
            (events, shuffle) =>
            {
                var now = At("2026-11-27T12:00");
                SlaEvent[] all = [new SlaEvent.Confirmed(At("2026-11-23T09:00")), new SlaEvent.Accepted(At("2026-11-23T09:05")), .. events];
                SlaEvent[] shuffled = [.. all];
                new Random(shuffle).Shuffle(shuffled);
                return Told(SlaClocks.Read(Policy, new SlaHistory(Case(), all), now)) == Told(SlaClocks.Read(Policy, new SlaHistory(Case(), shuffled), now));
            },
            iter: Cases, seed: Seed);

    private static Gen<SlaEvent> Event => Gen.Select(Gen.Int[0, 8], Gen.Int[0, 6_000], (kind, minutes) =>
    {
        var at = At("2026-11-23T09:00") + Duration.FromMinutes(minutes / 30 * 30);
        return (SlaEvent)(kind switch
        {
            0 => new SlaEvent.Message(at, Author.Customer),
            1 => new SlaEvent.Message(at, Author.Microsoft),
            2 => new SlaEvent.Message(at, Author.Us),
            3 => new SlaEvent.Paused(at, minutes % 2 == 0 ? PauseReason.WaitingForCustomer : PauseReason.WaitingForVendor),
            4 => new SlaEvent.Resumed(at),
            5 => new SlaEvent.ImpactChanged(at, (BusinessImpact)(minutes % 3)),
            6 => new SlaEvent.LanguageChanged(at, minutes % 2 == 0 ? "ja-jp" : "fr-fr"),
            7 => new SlaEvent.Resolved(at),
            _ => new SlaEvent.Reopened(at),
        });
    });

    private static string Told(SlaClocks clocks) => string.Join('\n', clocks.All.Select(clock =>
        $"{clock.Kind} {clock.Cycle} {clock.Start} {clock.Stop} {clock.Due} {clock.Consumed} {clock.IsPaused} {string.Join(';', clock.Breaches)} {string.Join(';', clock.Timeline())}"));

    private static IEnumerable<(string Zone, Instant At)> GoingBack(string zone)
    {
        var intervals = Zone(zone).GetZoneIntervals(At("2005-01-01T00:00"), At("2025-01-01T00:00")).ToList();
        return intervals.Zip(intervals.Skip(1))
            .Where(pair => pair.Second.WallOffset < pair.First.WallOffset)
            .Select(pair => (zone, pair.Second.Start));
    }

    private static Duration Work(WorkingCalendar calendar, Instant from, Instant to) => WorkingTime.Between(calendar, from, to, Pauses.None);

    private static WorkingCalendar WeekOf(string zone, int open, int length, int pause, int days, HashSet<int> holidays)
    {
        // Half hours; a window that reaches over midnight, or two with a break.
        var weekdays = Enumerable.Range(1, 7).Where(day => (days >> (day - 1) & 1) == 1).Select(day => (IsoDayOfWeek)day).ToArray();
        var from = LocalTime.Midnight.PlusMinutes(open * 30);
        List<OpeningWindow> windows = [new(weekdays, from, from.PlusMinutes(length * 30))];
        if (open + length + pause + 4 < 48 && pause > 0)
        {
            windows.Add(new(weekdays, from.PlusMinutes((length + pause) * 30), from.PlusMinutes((length + pause + 4) * 30)));
        }

        var yearly = holidays.ToDictionary(day => Annual(new LocalDate(2024, 1, 1).PlusDays(day)), day => "holiday");
        return Calendar(zone, new Holidays(yearly: yearly), [.. windows]);
    }

    private static AnnualDate Annual(LocalDate date) => new(date.Month, date.Day);
}
