using System.Text.Json.Nodes;
using CspSupportBot.Simulators.Teams;

namespace CspSupportBot.Tests.Crashes;

/// <summary>The sentence by which a person knows a message that may have come before.</summary>
internal static class RepeatMark
{
    private const string Sentence = "This may have reached you already.";

    public static bool IsOn(RecordedRequest message) => WordsOf(message).Contains(Sentence, StringComparison.Ordinal);

    /// <summary>All copies of one message but the first carry it, and there is at most one further copy for each kill.</summary>
    public static void AssertOn(IReadOnlyList<RecordedRequest> copies, int kills)
    {
        var isMarked = copies.Skip(1).All(IsOn);
        Assert.True(isMarked && copies.Count - 1 <= kills, $"{kills} kills, and these copies:\n{string.Join("\n--\n", copies.Select(copy => $"{copy.ReceivedAt:O} {WordsOf(copy)}"))}");
    }

    /// <summary>Everything that a person can read in a message as it was sent.</summary>
    public static string WordsOf(RecordedRequest message) => new BotMessage
    {
        Id = "",
        ConversationId = message.ConversationId!,
        Activity = (JsonObject)message.Json!,
        Edited = false,
        Addressable = true,
        Sequence = message.Order,
        LastChange = message.Order,
    }.VisibleText;
}
