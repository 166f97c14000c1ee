using System.Collections.Concurrent;
using CspSupportBot.Simulators.Teams;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Crashes;

/// <summary>Simulated people who file tickets by typing, several at the same time, each message to whichever replica Teams chooses.</summary>
public sealed class ReplicaPeople(Replicas replicas, int seed)
{
    // How soon an answer comes while both replicas die every few seconds, behind thousands of messages that are due, is no promise; that it comes is one.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly AzureTicketScript.Line[] Lines = [.. AzureTicketScript.ToSummary, AzureTicketScript.Submit];

    private readonly ConcurrentQueue<Chat> chats = new();

    /// <summary>How many have filed a ticket, or are about to.</summary>
    public int Count => chats.Count;

    /// <summary>So many file at the same time, one after another in each place, until the token says that it is enough; who has begun finishes.</summary>
    public Task TalkAsync(int places, CancellationToken enough) =>
        Task.WhenAll(Enumerable.Range(0, places).Select(place => FileOneAfterAnotherAsync(place, enough)));

    /// <summary>Each person's ticket is filed once here and once at the backend, and each line was answered.</summary>
    public async Task AssertOneTicketEachAsync()
    {
        foreach (var chat in chats)
        {
            Assert.Equal(1, await replicas.Store.CountAsync("SELECT COUNT(*) FROM \"Tickets\" WHERE \"OwnerName\" = @owner", chat.User.Name));
            Assert.Equal(1, await replicas.Store.CountAsync("SELECT COUNT(*) FROM \"Tickets\" WHERE \"OwnerName\" = @owner AND \"State\" = 'Filed'", chat.User.Name));
            Assert.Equal(1, await TicketsEverywhere.CountAtBackendAsync(replicas.Store, chat.User.Name));
        }
    }

    /// <summary>Each answer came; each further copy of it says that it is one, and there is at most one for each kill.</summary>
    /// <returns>How many further copies came.</returns>
    public int AssertRepeatsAreMarked(IReadOnlyList<RecordedRequest> taken, int kills)
    {
        var answers = taken.ToLookup(request => (request.ConversationId, AnswerTo(request)));
        var repeats = 0;
        foreach (var (chat, line) in chats.SelectMany(chat => Lines.Select(line => (chat, line))))
        {
            RecordedRequest[] copies = [.. answers[(chat.Id, line)]];
            Assert.NotEmpty(copies);
            RepeatMark.AssertOn(copies, kills);
            repeats += copies.Length - 1;
        }

        return repeats;
    }

    // The first that fits: the summary names a rule, which looks like a ticket's number.
    private static AzureTicketScript.Line? AnswerTo(RecordedRequest request) =>
        Array.Find(Lines, line => RepeatMark.WordsOf(request).Contains(line.Asked, StringComparison.Ordinal));

    private async Task FileOneAfterAnotherAsync(int place, CancellationToken enough)
    {
        Random random = new(seed + place);
        for (var ticket = 1; !enough.IsCancellationRequested; ticket++)
        {
            var chat = replicas.Teams.PersonalChat(replicas.Teams.AddUser($"Agent {place}-{ticket}"));
            chats.Enqueue(chat);
            foreach (var line in Lines)
            {
                await SayAsync(chat, line);
                await Task.Delay(random.Next(50, 300), CancellationToken.None);
            }
        }
    }

    private async Task SayAsync(Chat chat, AzureTicketScript.Line line)
    {
        var first = await chat.SayAsync(line.Said);
        await ComeAgainAsync(chat, first);
        try
        {
            await chat.WaitForReplyAsync(first, message => message.VisibleText.Contains(line.Asked, StringComparison.Ordinal), Patience);
        }
        catch (Exception unanswered)
        {
            throw new InvalidOperationException($"\"{line.Said}\" of {chat.User.Name} was not answered. {await replicas.DescribeAsync(chat.Id)}", unanswered);
        }
    }

    // Teams delivers again where nobody answered, to whichever replica it meets.
    private static async Task ComeAgainAsync(Chat chat, Delivery delivery)
    {
        using CancellationTokenSource limit = new(Patience);
        for (var last = delivery; !last.IsAccepted; last = await chat.RedeliverAsync(delivery, limit.Token))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), limit.Token);
        }
    }
}
