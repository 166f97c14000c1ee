using CspSupportBot.Simulators.Teams;

namespace CspSupportBot.Tests.Crashes;

/// <summary>The sentence by which a person knows a message that may have come before.</summary>
internal static class RepeatMark
{
    private const string Sentence = "This may have reached you already.";

    public static bool IsOn(RecordedRequest message) => message.Body.Contains(Sentence, StringComparison.Ordinal);

    /// <summary>All copies of one message but the first carry it, and there is at most one further copy for each kill.</summary>
    public static void AssertOn(IEnumerable<RecordedRequest> copies, int kills)
    {
        RecordedRequest[] again = [.. copies.Skip(1)];
        Assert.All(again, copy => Assert.True(IsOn(copy), $"A repeat without its mark: {copy.Body}"));
        Assert.InRange(again.Length, 0, kills);
    }
}
