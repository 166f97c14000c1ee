using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

public partial class TestFlow
{
    /// <summary>The next reply, awaited for <paramref name="timeout"/> milliseconds, has this text.</summary>
    public TestFlow AssertReply(string expected, string description = null, uint timeout = 3000)
        => AssertReply(
            reply => Expect(reply.Type == ActivityTypes.Message && Lines(reply) == Lines(expected), description, expected, reply),
            description,
            timeout);

    /// <summary>The next reply has the type and text of this one.</summary>
    public TestFlow AssertReply(IActivity expected, string description = null, uint timeout = 3000)
        => AssertReply(reply => Expect(SameTypeAndText(expected, reply), description, Show(expected), reply), description, timeout);

    /// <summary>The next reply equals this one as the comparer sees it.</summary>
    public TestFlow AssertReply(IActivity expected, IEqualityComparer<IActivity> equalityComparer, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(equalityComparer);
        return AssertReply(reply => Expect(equalityComparer.Equals(expected, reply), description, Show(expected), reply), description, timeout);
    }

    /// <summary>The next reply passes the check.</summary>
    public TestFlow AssertReply(Action<IActivity> validateActivity, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(validateActivity);
        return Then(async () => validateActivity(await NextReplyAsync(timeout)
            ?? throw new InvalidOperationException($"{description ?? "A reply was expected"}: there was none within {timeout} ms.")));
    }

    /// <summary>The next reply contains this text.</summary>
    public TestFlow AssertReplyContains(string expected, string description = null, uint timeout = 3000)
        => AssertReply(
            reply => Expect(Lines(reply)?.Contains(Lines(expected), StringComparison.Ordinal) == true, description, expected, reply),
            description,
            timeout);

    /// <summary>The next reply has one of these texts.</summary>
    public TestFlow AssertReplyOneOf(string[] candidates, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        return AssertReply(
            reply => Expect(candidates.Any(candidate => Lines(candidate) == Lines(reply)), description, string.Join(" | ", candidates), reply),
            description,
            timeout);
    }

    /// <summary>No reply comes within that many milliseconds, which are waited for.</summary>
    public TestFlow AssertNoReply(string description = null, uint timeout = 3000)
        => Then(async () =>
        {
            if (await NextReplyAsync(timeout) is { } reply)
            {
                throw new InvalidOperationException($"{description ?? "No reply was expected"}: there was {Show(reply)}.");
            }
        });

    private static void Expect(bool fulfilled, string description, string expected, IActivity actual)
    {
        if (!fulfilled)
        {
            throw new InvalidOperationException($"{description ?? "Another reply was expected"}: expected '{expected}', got {Show(actual)}.");
        }
    }

    private static bool SameTypeAndText(IActivity expected, IActivity actual)
        => expected.Type == actual.Type && Lines(expected) == Lines(actual);

    private static string Show(IActivity activity) => $"{activity.Type} '{Lines(activity)}'";

    private static string Lines(IActivity activity) => Lines((activity as Activity)?.Text);

    private static string Lines(string text) => text?.ReplaceLineEndings("\n");

    private async Task<IActivity> NextReplyAsync(uint timeout)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(timeout));
        try
        {
            return await _adapter.GetNextReplyAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
