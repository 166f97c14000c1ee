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

    // Longer than Teams repeats a message, and than a turn that was written down waits to be run again.
    private static readonly TimeSpan ApologyRemembered = TimeSpan.FromMinutes(10);

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
    private readonly Dictionary<string, Known> answers = new(StringComparer.Ordinal);

    /// <summary>Whether something may be different after it. What is not known to be a question is taken for a change.</summary>
    public static bool MayChange(Activity activity) => activity.Type == ActivityTypes.Invoke && !Questions.Contains(activity.Name ?? "");

    /// <summary>How it was answered; null where it is new.</summary>
    public InvokeResponse? Find(Activity activity, Arrival arrival)
    {
        lock (door)
        {
            return Keys(activity, arrival)
                .Select(key => answers.TryGetValue(key, out var known) && IsFresh(known) ? known.Answer : null)
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
                answers[key] = new Known(answer, clock.GetTimestamp(), Remembered);
            }
        }
    }

    /// <summary>
    /// Somebody was asked to send this message again: what Teams delivers once more by itself must not be done as well. Only its id counts, because the person
    /// sends the same words.
    /// </summary>
    public void RememberApology(Arrival arrival)
    {
        lock (door)
        {
            if (answers.Count >= Most)
            {
                Forget();
            }

            answers[IdKey(arrival)] = new Known(new InvokeResponse { Status = StatusCodes.Status200OK }, clock.GetTimestamp(), ApologyRemembered);
        }
    }

    private bool IsFresh(Known known) => clock.GetElapsedTime(known.Stamp) < known.HoldsFor;

    private void Forget()
    {
        foreach (var (key, _) in answers.Where(known => !IsFresh(known.Value)).ToList())
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

    private static string[] Keys(Activity activity, Arrival arrival) => [IdKey(arrival), ContentOf(activity, arrival).Hash];

    private static string IdKey(Arrival arrival) => $"{arrival.Address.ChannelId}\n{arrival.Address.ConversationId}\n{arrival.ActivityId}";

    /// <param name="Stamp">When, by the monotonic clock.</param>
    private sealed record Known(InvokeResponse Answer, long Stamp, TimeSpan HoldsFor);
}
