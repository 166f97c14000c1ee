using System.Text.RegularExpressions;
using CspSupportBot.Domain.Sla;
using CspSupportBot.Simulators.Teams;
using CspSupportBot.Tests.Crashes;

namespace CspSupportBot.Tests.Notices.Year;

/// <summary>Notices and digests as they arrived at Teams, and the threads that were opened for them.</summary>
internal sealed partial class SentNotices(TeamsChannelSimulator teams)
{
    private readonly Dictionary<(string Channel, string Ticket), string> threads = [];
    private readonly List<(string Chat, DateTimeOffset At, IReadOnlyList<string> Tickets)> digests = [];
    private int read;

    public int Threads => threads.Count;

    /// <summary>The notices that have come since the last look; each in the one thread of its ticket.</summary>
    public IReadOnlyList<Sent> TakeNew()
    {
        List<Sent> notices = [];
        foreach (var request in teams.Requests.Skip(read).Where(request => request.Status is 201 or 202 && (request.IsMessage || request.IsCreateConversation)))
        {
            if (request.IsCreateConversation)
            {
                Open(request);
            }
            else
            {
                Read(request, notices);
            }
        }

        read = teams.Requests.Count;
        return notices;
    }

    public IReadOnlyList<IReadOnlyList<string>> DigestsOf(string chat, DateTimeOffset at) =>
        [.. digests.Where(digest => digest.Chat == chat && digest.At == at).Select(digest => digest.Tickets)];

    private void Open(RecordedRequest request)
    {
        var channel = request.Json!["channelData"]!["channel"]!["id"]!.ToString();
        var ticket = Number().Match(request.Body).Value;
        var opened = teams.Messages.Last(message => message.ConversationId.StartsWith($"{channel};", StringComparison.Ordinal) && message.VisibleText.Contains(ticket, StringComparison.Ordinal));
        Assert.True(threads.TryAdd((channel, ticket), opened.ConversationId), $"{ticket} has a second thread in {channel}.");
    }

    private void Read(RecordedRequest request, List<Sent> notices)
    {
        var (words, place) = (RepeatMark.WordsOf(request), request.ConversationId!.Split(";messageid=")[0]);
        if (words.StartsWith("Your day", StringComparison.Ordinal))
        {
            digests.Add((place, request.ReceivedAt, [.. Number().Matches(words).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)]));
        }
        else if (Notice().Match(words) is { Success: true } match)
        {
            var ticket = match.Groups["ticket"].Value;
            Assert.True(place == request.ConversationId || threads.GetValueOrDefault((place, ticket)) == request.ConversationId, $"{ticket} is told of outside of its thread: {words}");
            int? percent = Used().Match(words) is { Success: true } used ? int.Parse(used.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) : null;
            var clock = match.Groups["clock"].Value == "first response" ? ClockKind.FirstResponse : ClockKind.FollowUp;
            notices.Add(new Sent(long.Parse(ticket.Split('-')[1], System.Globalization.CultureInfo.InvariantCulture), place, clock, percent, request.ReceivedAt));
        }
    }

    [GeneratedRegex("CSP-[0-9]+")]
    private static partial Regex Number();

    [GeneratedRegex("(?<ticket>CSP-[0-9]+) · (?<clock>first response|our next step) (due|overdue since) ")]
    private static partial Regex Notice();

    [GeneratedRegex("([0-9]+) % of the time is used up")]
    private static partial Regex Used();

    /// <param name="Percent">Null where the deadline has passed.</param>
    internal sealed record Sent(long Ticket, string Reader, ClockKind Clock, int? Percent, DateTimeOffset ReceivedAt)
    {
        public HeardNotice At(double share) => new(Ticket, Reader, Clock, share, ReceivedAt);
    }
}
