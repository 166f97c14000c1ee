using System.Text.Json;
using CspSupportBot.Domain.Sla;
using NodaTime;

namespace CspSupportBot.Tests.Domain.Sla;

/// <summary>Deadlines as well-known helpdesk engines compute them, to the second. Run again by <see cref="MachineZoneTests"/> under other machine zones.</summary>
public sealed class VectorTests
{
    /// <summary>Set where the tests are run again in another zone.</summary>
    internal const string ExpectedZone = "EXPECTED_MACHINE_ZONE";

    private static readonly Dictionary<string, JsonElement> Vectors = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "sla", "vectors.json")))
        .RootElement.GetProperty("cases").EnumerateArray().ToDictionary(vector => Text(vector, "name"));

    public static TheoryData<string> Names => [.. Vectors.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_deadline_comes_out_to_the_second(string name)
    {
        var vector = Vectors[name];
        var zone = Text(vector, "timeZone");
        var calendar = SlaBench.Calendar(
            zone,
            new Holidays(yearly: vector.GetProperty("yearlyHolidays").EnumerateArray().ToDictionary(date => Annual(date.GetString()!), _ => "holiday")),
            [.. vector.GetProperty("hours").EnumerateArray().Select(Window)]);
        Goal goal = vector.TryGetProperty("workingSeconds", out var seconds)
            ? new Goal.WorkingDuration(Duration.FromSeconds(seconds.GetInt64()))
            : new Goal.BusinessDays(vector.GetProperty("businessDays").GetInt32());
        var pauses = vector.GetProperty("pauses").EnumerateArray().Select(pause => SlaBench.Pause(Text(pause, "from"), Text(pause, "to"), zone));
        var start = SlaBench.At(Text(vector, "start"), zone);

        var due = Deadline.Of(calendar, goal, start, new Pauses(pauses));

        Assert.Equal(SlaBench.Local(Text(vector, "due")), due?.InZone(calendar.Zone).LocalDateTime);
        var timeline = Timeline.Of(calendar, start, due!.Value, new Pauses(pauses), StretchReason.Working);
        Assert.Equal((start, due), (timeline[0].From, timeline[^1].To));
        Assert.All(timeline.Zip(timeline.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
    }

    [Fact]
    public void The_machine_is_in_the_zone_that_the_run_asks_for() =>
        Assert.Equal(Environment.GetEnvironmentVariable(ExpectedZone) ?? TimeZoneInfo.Local.Id, TimeZoneInfo.Local.Id);

    private static OpeningWindow Window(JsonElement window) => SlaBench.Window(
        Text(window, "from"), Text(window, "to"), [.. window.GetProperty("days").EnumerateArray().Select(day => Enum.Parse<IsoDayOfWeek>(day.GetString()!))]);

    private static AnnualDate Annual(string date) => NodaTime.Text.AnnualDatePattern.Iso.Parse(date).Value;

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
