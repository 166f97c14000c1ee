using System.Globalization;
using System.Text.Json.Nodes;

namespace CspSupportBot.Simulators.Teams;

/// <summary>
/// What Teams allows one bot: by default its documented figures. Time can run faster, so that an hour's limit is met within a
/// test. A request over a limit gets 429 with <c>Retry-After</c>, and is noted.
/// </summary>
/// <param name="scale">The windows' lengths are multiplied by this.</param>
public sealed class Throttling(double scale = 1, TimeProvider? time = null)
{
    private readonly TimeProvider clock = time ?? TimeProvider.System;
    private readonly Lock gate = new();
    private readonly Dictionary<string, List<long>> accepted = new(StringComparer.Ordinal);
    private readonly List<string> exceeded = [];

    /// <summary>
    /// Messages, edits, deletions and the opening of threads in one thread, which is a chat or a whole channel. Teams' table names openings apart, with the same figures; here they count together,
    /// which is no less strict.
    /// </summary>
    public IReadOnlyList<ThrottleWindow> Writes { get; init; } = Windows((7, 1), (8, 2), (60, 30), (1800, 3600));

    /// <summary>Questions about one thread.</summary>
    public IReadOnlyList<ThrottleWindow> Reads { get; init; } = Windows((14, 1), (16, 2), (120, 30), (3600, 3600));

    /// <summary>Everything in one tenant.</summary>
    public IReadOnlyList<ThrottleWindow> Tenant { get; init; } = Windows((50, 1));

    /// <summary>One line for each refused request: where, and which window.</summary>
    public IReadOnlyList<string> Exceeded
    {
        get
        {
            lock (gate)
            {
                return [.. exceeded];
            }
        }
    }

    internal ConnectorAnswer? Refuse(RecordedRequest request)
    {
        bool isRead = request.Method == "GET";
        string thread = ThreadOf(request);
        string tenant = request.Path.Split('/') is [_, _, var id, ..] ? id : string.Empty;
        lock (gate)
        {
            long now = clock.GetTimestamp();
            List<long> here = Of($"{(isRead ? "reads" : "writes")} of {thread}");
            List<long> everywhere = Of($"tenant {tenant}");
            if ((Full(here, isRead ? Reads : Writes, now) ?? Full(everywhere, Tenant, now)) is { } full)
            {
                exceeded.Add(string.Create(CultureInfo.InvariantCulture, $"{request.Method} {thread}: more than {full.Requests} in {full.Length * scale}"));
                return ConnectorAnswer.Error(429, "Throttled", "Too many requests.") with { RetryAfter = full.Length * scale };
            }

            here.Add(now);
            everywhere.Add(now);
            return null;
        }
    }

    // What is opened counts where it is opened: in a channel, or with a person.
    private static string ThreadOf(RecordedRequest request)
    {
        if (request.ConversationId is { } conversation)
        {
            return conversation.Split(";messageid=")[0];
        }

        JsonNode? wanted = request.IsCreateConversation ? request.Json : null;
        JsonNode? member = wanted?["members"] is JsonArray { Count: 1 } members ? members[0]?["id"] : null;
        return (wanted?["channelData"]?["channel"]?["id"] ?? member)?.ToString() ?? "new conversation";
    }

    private static ThrottleWindow[] Windows(params (int Requests, int Seconds)[] windows) =>
        [.. windows.Select(window => new ThrottleWindow(window.Requests, TimeSpan.FromSeconds(window.Seconds)))];

    private ThrottleWindow? Full(List<long> times, IReadOnlyList<ThrottleWindow> windows, long now) => windows.FirstOrDefault(window =>
        times.Count >= window.Requests && clock.GetElapsedTime(times[^window.Requests], now) < window.Length * scale);

    private List<long> Of(string key) => accepted.TryGetValue(key, out List<long>? times) ? times : accepted[key] = [];
}
