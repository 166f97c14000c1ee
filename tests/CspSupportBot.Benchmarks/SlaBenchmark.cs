using System.Diagnostics;
using System.Globalization;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Sla;
using CspSupportBot.Domain.Tickets;
using NodaTime;

namespace CspSupportBot.Benchmarks;

/// <summary>How long it takes to compute every deadline anew, which is what makes it unnecessary to add anything up.</summary>
public static class SlaBenchmark
{
    private const int Deadlines = 1_000_000;
    private const int Timelines = 20;

    private static readonly TimeSpan AllDeadlines = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan OneTimeline = TimeSpan.FromMilliseconds(10);

    /// <returns>The exit code: 1 where a limit is not met.</returns>
    public static int Run(TextWriter output)
    {
        // The policy as it comes without settings: eleven calendars with their national holidays.
        var policy = PolicyReader.Read(new SlaOptions(), "Etc/UTC");
        var deadlines = MeasureDeadlines(policy);
        var (timeline, stretches) = MeasureTimeline(policy);

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Deadlines:N0} deadlines on one core: {deadlines.TotalSeconds:N2} s, {deadlines.TotalMicroseconds / Deadlines:N2} µs each"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"timeline of a goal of two years, {stretches:N0} stretches: {timeline.TotalMilliseconds:N2} ms"));
        var isMet = deadlines < AllDeadlines && timeline < OneTimeline;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"limits: {AllDeadlines.TotalSeconds:N0} s and {OneTimeline.TotalMilliseconds:N0} ms: {(isMet ? "met" : "NOT MET")}"));
        return isMet ? 0 : 1;
    }

    private static TimeSpan MeasureDeadlines(SlaPolicy policy)
    {
        var random = new Random(20261124);
        var kinds = Enum.GetValues<RequestKind>();
        var first = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var asked = Enumerable.Range(0, Deadlines).Select(_ => (
            Case: new SlaCase(
                BusinessImpacts.MostSevereFirst[random.Next(3)], kinds[random.Next(kinds.Length)], SupportLanguages.All[random.Next(SupportLanguages.All.Count)], ProductFamily.Azure),
            Start: first.AddSeconds(random.Next(2 * 366 * 24 * 3600)))).ToArray();

        // The processor time of this one thread's work: a busy machine does not make the code slower.
        var before = Environment.CpuUsage.TotalTime;
        var due = 0;
        foreach (var (@case, start) in asked)
        {
            due += policy.Promise(@case, start) is null ? 0 : 1;
        }

        var took = Environment.CpuUsage.TotalTime - before;
        return due == Deadlines ? took : throw new InvalidOperationException("A deadline was not reached.");
    }

    private static (TimeSpan Took, int Stretches) MeasureTimeline(SlaPolicy policy)
    {
        var hours = policy.Languages["ja-jp"].Hours;
        var start = Instant.FromUtc(2026, 1, 1, 0, 0);
        var goal = new Terms(new Goal.WorkingDuration(WorkingTime.Between(hours, start, start + Duration.FromDays(730), Pauses.None)), hours, IsBestEffort: false);
        List<TimeSpan> took = [];
        var stretches = 0;
        for (var run = 0; run < Timelines; run++)
        {
            var began = Stopwatch.GetTimestamp();
            stretches = goal.TimelineFrom(start).Count;
            took.Add(Stopwatch.GetElapsedTime(began));
        }

        // The median: the first runs compile the code, and others share the machine.
        return (took.Order().ElementAt(Timelines / 2), stretches);
    }
}
