using System.Security.Cryptography;
using System.Text;
using CspSupportBot.Domain.Conversations;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CspSupportBot.Teams;

/// <summary>
/// Remembers for a minute how invokes were answered. Teams repeats an invoke twice under its id and then under a new one
/// (github.com/microsoft/botbuilder-dotnet/issues/5005): the repetition gets the first answer, and nothing happens twice. What another replica has done is known by the store, without its answer.
/// </summary>
public sealed class InvokeRepeats(TimeProvider clock)
{
    private const int Most = 10_000;

    public static readonly TimeSpan Remembered = TimeSpan.FromSeconds(60);

    /// <summary>Invokes that only ask: the same question later may have another answer.</summary>
    private static readonly HashSet<string> Questions = new(StringComparer.Ordinal)
    {
        "application/search",
        "composeExtension/anonymousQueryLink",
        "composeExtension/fetchTask",
        "composeExtension/query",
        "composeExtension/queryLink",
        "composeExtension/querySettingUrl",
        "composeExtension/selectItem",
        "config/fetch",
        "message/fetchTask",
        "tab/fetch",
        "task/fetch",
    };

    private readonly Lock door = new();
    private readonly Dictionary<string, (InvokeResponse Answer, long Stamp)> answers = new(StringComparer.Ordinal);

    /// <summary>Whether something may be different after it. What is not known to be a question is taken for a change.</summary>
    public static bool MayChange(Activity activity) => activity.Type == ActivityTypes.Invoke && !Questions.Contains(activity.Name ?? "");

    /// <summary>How it was answered; null where it is new.</summary>
    public InvokeResponse? Find(Activity activity, Arrival arrival)
    {
        lock (door)
        {
            return Keys(activity, arrival)
                .Select(key => answers.TryGetValue(key, out var known) && IsFresh(known.Stamp) ? known.Answer : null)
                .FirstOrDefault(answer => answer is not null);
        }
    }

    public void Remember(Activity activity, Arrival arrival, InvokeResponse answer)
    {
        lock (door)
        {
            if (answers.Count >= Most)
            {
                Forget();
            }

            foreach (var key in Keys(activity, arrival))
            {
                answers[key] = (answer, clock.GetTimestamp());
            }
        }
    }

    private bool IsFresh(long stamp) => clock.GetElapsedTime(stamp) < Remembered;

    private void Forget()
    {
        foreach (var (key, _) in answers.Where(known => !IsFresh(known.Value.Stamp)).ToList())
        {
            answers.Remove(key);
        }

        if (answers.Count >= Most)
        {
            answers.Clear();
        }
    }

    /// <summary>Who invoked what on which message.</summary>
    public static ClickContent ContentOf(Activity activity, Arrival arrival)
    {
        var what = $"{arrival.Address.ChannelId}\n{arrival.Address.ConversationId}\n{activity.From.Id}\n{activity.ReplyToId}\n{activity.Name}\n{activity.Value}";
        return new ClickContent(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(what))));
    }

    private static string[] Keys(Activity activity, Arrival arrival)
    {
        var where = $"{arrival.Address.ChannelId}\n{arrival.Address.ConversationId}";
        return [$"{where}\n{arrival.ActivityId}", ContentOf(activity, arrival).Hash];
    }
}
