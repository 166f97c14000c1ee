using System.Globalization;
using System.Text.Json.Nodes;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.Notices;
using CspSupportBot.Domain.Sla;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Simulators.Teams;
using CspSupportBot.Storage;
using CspSupportBot.Tests.Domain.Sla;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Crashes;

/// <summary>Tickets whose first response is due within the same minute, each with an owner and a channel that want to hear when it is late.</summary>
public sealed class ReplicaDeadlines(Replicas replicas, int tickets, int channels)
{
    private const int TicketsOfOneOwner = 50;

    /// <summary>Nothing is said before the deadline, and then nothing more for half an hour.</summary>
    public const string WarnAt = "1";

    private static readonly TimeSpan Goal = TimeSpan.FromHours(2);
    private static readonly SlaPolicy Policy = SlaBench.Policy with { WarnAt = [1] };

    private readonly List<Deadline> deadlines = [];

    /// <summary>Each ticket is told of to its owner, and opens a thread in its channel and replies there.</summary>
    public int Messages => tickets * 3;

    /// <summary>Plans the looks at the tickets, one after another within the window.</summary>
    public async Task PlanAsync(DateTimeOffset begin, TimeSpan window)
    {
        var owners = Enumerable.Range(0, (tickets / TicketsOfOneOwner) + 1).Select(owner => (Name: $"Owner {owner}", Chat: replicas.Introduce($"Owner {owner}"))).ToList();
        var bound = Bind(owners[0].Chat);
        await using var db = replicas.OpenStore();
        db.Conversations.AddRange(owners.Select(owner => owner.Chat));
        db.ChannelBindings.AddRange(bound);
        for (var number = 1; number <= tickets; number++)
        {
            var ((name, chat), channel) = (owners[number % owners.Count], number % channels);
            var due = DateTimeOffset.FromUnixTimeSeconds((begin + (window * number / tickets)).ToUnixTimeSeconds());
            var ticket = File(number, new Person(chat.PersonId!, name), chat, CustomerOf(channel), due - Goal);
            ticket.PlanNotice(new NoticePlan(Policy).Next(ticket, [], ticket.FiledAt!.Value));
            Assert.Equal(due, ticket.NoticePlannedFor);
            db.Tickets.Add(ticket);
            db.Outbox.Add(OutboxRows.Warn(ticket.PartnerTenant, new PlannedLook(ticket.Id, due)));
            deadlines.Add(new Deadline($"{new TicketNumber(number)}", chat.ConversationId, bound[channel].ChannelId, due));
        }

        await db.SaveChangesAsync();
    }

    /// <summary>
    /// Each notice came, in the owner's chat and in one thread of the channel, none before its time. Of each message all copies but the first are marked, and there is at most one for each kill.
    /// </summary>
    /// <returns>How late each notice was, and how many copies came.</returns>
    public (IReadOnlyList<TimeSpan> Late, int Repeats) AssertAllCame(IReadOnlyList<RecordedRequest> taken, int kills)
    {
        var messages = taken.ToLookup(request => (Place(request), NumberIn(request), IsOpening: request.IsCreateConversation));
        List<TimeSpan> late = [];
        var repeats = 0;
        foreach (var deadline in deadlines)
        {
            RecordedRequest[] toOwner = [.. messages[(deadline.Chat, deadline.Ticket, false)]];
            RecordedRequest[] openings = [.. messages[(deadline.Channel, deadline.Ticket, true)]];
            RecordedRequest[] inThread = [.. messages[(deadline.Channel, deadline.Ticket, false)]];
            foreach (var copies in new[] { toOwner, openings, inThread })
            {
                Assert.True(copies.Length > 0, $"{deadline}: {toOwner.Length} messages to the owner, {openings.Length} threads, {inThread.Length} replies.\n{replicas.Output}");
                Assert.All(copies, copy => Assert.True(copy.ReceivedAt >= deadline.Due, $"{deadline}: {copy.ReceivedAt:O}"));
                RepeatMark.AssertOn([.. copies.Select(Said)], kills);
                repeats += copies.Length - 1;
            }

            Assert.Single(inThread.Select(reply => reply.ConversationId).Distinct());
            Assert.True(openings[0].Order < inThread[0].Order, $"{deadline}");
            late.AddRange([toOwner[0].ReceivedAt - deadline.Due, inThread[0].ReceivedAt - deadline.Due]);
        }

        return (late, repeats);
    }

    private static string CustomerOf(int channel) => string.Create(CultureInfo.InvariantCulture, $"Customer {channel:000} Ltd");

    // A channel, whichever thread of it; or a chat.
    private static string Place(RecordedRequest request) =>
        (request.IsCreateConversation ? request.Json?["channelData"]?["channel"]?["id"]?.ToString() : request.ConversationId!.Split(";messageid=")[0]) ?? "";

    private static string NumberIn(RecordedRequest request) =>
        System.Text.RegularExpressions.Regex.Match(RepeatMark.WordsOf(Said(request)), "CSP-[0-9]+").Value;

    // What opens a thread is a message inside of the request.
    private static RecordedRequest Said(RecordedRequest request) => request.IsCreateConversation
        ? request with { Body = ((JsonObject)request.Json!)["activity"]!.ToJsonString(), ConversationId = "" }
        : request;

    private static Ticket File(int number, Person owner, ConversationAddress chat, string customer, DateTimeOffset at)
    {
        var draft = Samples.Draft(customer: customer) with { Id = Guid.NewGuid(), PartnerTenant = chat.PartnerTenant, ConversationId = chat.ConversationId, PersonId = owner.Id };
        var ticket = Ticket.Submit(draft, Samples.ByApi, new TicketNumber(number), Samples.Problem, Samples.Contact, owner, at);
        ticket.File("2611230010000001", at, Policy.Promise(SlaCase.Of(ticket, ticket.Impact), at));
        return ticket;
    }

    private List<ChannelBinding> Bind(ConversationAddress by)
    {
        var team = replicas.Teams.AddTeam("Helpdesk", replicas.Teams.AddUser("Lea"));
        return [.. Enumerable.Range(0, channels).Select(number => new ChannelBinding
        {
            PartnerTenant = by.PartnerTenant,
            ChannelId = team.AddChannel($"Channel {number}").Id,
            BindingId = Guid.NewGuid(),
            TeamId = team.Id,
            ServiceUrl = by.ServiceUrl,
            BotId = by.BotId,
            Customer = CustomerOf(number),
            BoundById = by.PersonId!,
            BoundByName = "Owner 0",
            BoundAt = TimeProvider.System.GetUtcNow(),
        })];
    }

    private sealed record Deadline(string Ticket, string Chat, string Channel, DateTimeOffset Due);
}
