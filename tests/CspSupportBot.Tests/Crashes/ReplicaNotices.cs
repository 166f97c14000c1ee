using CspSupportBot.Domain.Conversations;
using CspSupportBot.Simulators.Teams;
using CspSupportBot.Storage;

namespace CspSupportBot.Tests.Crashes;

/// <summary>Messages that were planned long before: rows of the outbox with a due time, for many conversations.</summary>
public sealed class ReplicaNotices(Replicas replicas)
{
    private const int Conversations = 80;

    private readonly List<Notice> notices = [];
    private IReadOnlyList<string>? conversations;

    public int Count => notices.Count;

    /// <summary>Plans so many, due one after another within the window from now on.</summary>
    public async Task PlanAsync(int count, TimeSpan window)
    {
        await using var db = replicas.OpenStore();
        conversations ??= await IntroduceAsync(db);
        var begin = TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(1);
        var planned = Enumerable.Range(0, count).Select(place =>
        {
            var text = $"Notice {notices.Count + place}.";
            var row = OutboxRows.Deliver(
                replicas.Teams.TenantId.ToString(),
                conversations[place % Conversations],
                new OutgoingMessage(text, Summary: null, CardJson: null, Subject: null, Replaces: null),
                begin + (window * place / count));
            return (Row: row, Text: text);
        }).ToList();
        db.Outbox.AddRange(planned.Select(one => one.Row));
        await db.SaveChangesAsync();
        notices.AddRange(planned.Select(one => new Notice(one.Text, one.Row.Lane, one.Row.Id, one.Row.DueAt)));
    }

    /// <summary>Each came, not before its time, in order within its conversation.</summary>
    /// <returns>How late each first copy was.</returns>
    public IReadOnlyList<TimeSpan> AssertAllCame(IReadOnlyList<RecordedRequest> taken)
    {
        var copies = taken.ToLookup(TextOf);
        Assert.DoesNotContain(notices, notice => !copies.Contains(notice.Text));
        var first = notices.ToDictionary(notice => notice, notice => copies[notice.Text].First());
        Assert.DoesNotContain(notices, notice => first[notice].ReceivedAt < notice.DueAt);
        Assert.All(notices.GroupBy(notice => notice.Conversation), ofOne => Assert.Equal(
            ofOne.OrderBy(notice => notice.RowId).Select(notice => notice.Text),
            ofOne.OrderBy(notice => first[notice].Order).Select(notice => notice.Text)));
        return [.. notices.Select(notice => first[notice].ReceivedAt - notice.DueAt)];
    }

    /// <summary>Each further copy says that it is one, and there is at most one for each kill.</summary>
    /// <returns>How many further copies came.</returns>
    public int AssertRepeatsAreMarked(IReadOnlyList<RecordedRequest> taken, int kills)
    {
        var copies = taken.ToLookup(TextOf);
        notices.ForEach(notice => RepeatMark.AssertOn([.. copies[notice.Text]], kills));
        return notices.Sum(notice => copies[notice.Text].Count() - 1);
    }

    // The first line is what was planned; the mark of a repeat follows.
    private static string TextOf(RecordedRequest request) => (request.Json?["text"]?.ToString() ?? "").Split('\n')[0].Trim();

    private async Task<IReadOnlyList<string>> IntroduceAsync(SupportDb db)
    {
        var addresses = Enumerable.Range(0, Conversations).Select(reader => replicas.Introduce($"Reader {reader}")).ToList();
        db.Conversations.AddRange(addresses);
        await db.SaveChangesAsync();
        return [.. addresses.Select(address => address.ConversationId)];
    }

    private sealed record Notice(string Text, string Conversation, long RowId, DateTimeOffset DueAt);
}
