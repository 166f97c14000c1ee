using System.Text.Json.Nodes;

namespace CspSupportBot.Simulators.Teams;

/// <summary>What was said in all conversations, in order, with the content as it is now.</summary>
internal sealed class MessageBoard
{
    private readonly Lock gate = new();
    private readonly List<Entry> entries = [];
    private readonly Waiters<BotMessage> waiters = new();
    private long changes;

    /// <summary>How many changes there have been; a message that changed later has a higher <see cref="BotMessage.LastChange"/>.</summary>
    public long Changes => Interlocked.Read(ref changes);

    public void Post(string conversationId, string id, JsonObject activity, bool addressable) =>
        Change(number => entries.Add(new Entry(conversationId, id, number) { Activity = Clone(activity), Addressable = addressable }));

    public void Note(string conversationId, string speaker, string words) =>
        Change(number => entries.Add(new Entry(conversationId, null, number) { Speaker = speaker, Words = words }));

    public bool Update(string conversationId, string id, JsonObject activity) =>
        ChangeMessage(conversationId, id, entry =>
        {
            entry.Activity = Clone(activity);
            entry.Edited = true;
            entry.PersonalCards.Clear();
        });

    public bool Delete(string conversationId, string id) =>
        ChangeMessage(conversationId, id, entry => entry.Deleted = true);

    /// <summary>Replaces the card for one person only, as the answer to an <c>Action.Execute</c> does.</summary>
    public bool Personalise(string conversationId, string id, string userId, JsonNode card) =>
        ChangeMessage(conversationId, id, entry => entry.PersonalCards[userId] = card.DeepClone(), addressableOnly: false);

    public IReadOnlyList<BotMessage> Read(string? conversationId, string? userId)
    {
        lock (gate)
        {
            return [.. entries
                .Where(entry => entry.Activity is not null && !entry.Deleted)
                .Where(entry => conversationId is null || entry.ConversationId == conversationId)
                .Select(entry => entry.Snapshot(userId))];
        }
    }

    public IReadOnlyList<string> ReadTranscript(string? conversationId, string? userId, string botName)
    {
        lock (gate)
        {
            return [.. entries
                .Where(entry => conversationId is null || entry.ConversationId == conversationId)
                .Select(entry => entry.ToLine(userId, botName))];
        }
    }

    public Task<BotMessage> WaitAsync(
        string? conversationId, string? userId, Func<BotMessage, bool> predicate, TimeSpan timeout, CancellationToken cancellationToken) =>
        waiters.WaitAsync(() => Read(conversationId, userId).FirstOrDefault(predicate), timeout, cancellationToken);

    private static JsonObject Clone(JsonObject activity) => (JsonObject)activity.DeepClone();

    private bool ChangeMessage(string conversationId, string id, Action<Entry> change, bool addressableOnly = true)
    {
        Entry? found = null;
        Change(number =>
        {
            found = entries.Find(entry => entry.Id == id && entry.ConversationId == conversationId
                && !entry.Deleted && (entry.Addressable || !addressableOnly));
            if (found is not null)
            {
                change(found);
                found.LastChange = number;
            }
        });
        return found is not null;
    }

    private void Change(Action<long> change)
    {
        lock (gate)
        {
            change(++changes);
        }

        waiters.Pulse();
    }

    private sealed class Entry(string conversationId, string? id, long sequence)
    {
        public string ConversationId => conversationId;

        public string? Id => id;

        public JsonObject? Activity { get; set; }

        public long Sequence { get; } = sequence;

        public string Speaker { get; init; } = string.Empty;

        public string Words { get; init; } = string.Empty;

        public bool Addressable { get; init; }

        public bool Edited { get; set; }

        public bool Deleted { get; set; }

        public long LastChange { get; set; } = sequence;

        public Dictionary<string, JsonNode> PersonalCards { get; } = new(StringComparer.Ordinal);

        public BotMessage Snapshot(string? userId) => new()
        {
            Id = id!,
            ConversationId = conversationId,
            Activity = Clone(Activity!),
            Edited = Edited,
            Addressable = Addressable,
            Sequence = Sequence,
            LastChange = LastChange,
            PersonalCard = userId is null ? null : PersonalCards.GetValueOrDefault(userId)?.DeepClone(),
        };

        public string ToLine(string? userId, string botName)
        {
            if (Activity is null)
            {
                return $"{Speaker}: {Words}";
            }

            string marks = (Edited ? " (edited)" : string.Empty) + (Deleted ? " (deleted)" : string.Empty);
            string indented = Snapshot(userId).VisibleText.Replace("\n", "\n    ", StringComparison.Ordinal);
            return $"{botName} #{id}{marks}: {indented}";
        }
    }
}
