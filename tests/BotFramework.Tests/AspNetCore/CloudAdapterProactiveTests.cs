using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.AspNetCore;

/// <summary>Turns for which nothing came in.</summary>
public sealed class CloudAdapterProactiveTests
{
    [Fact]
    public async Task A_continued_conversation_is_a_turn_between_the_same_parties()
    {
        await using var host = await BotHost.StartAsync();
        var reference = Reference(host);
        Activity seen = null;

        await host.Adapter.ContinueConversationAsync(
            string.Empty,
            reference,
            async (turn, token) =>
            {
                seen = turn.Activity;
                await turn.SendActivityAsync("by the way", cancellationToken: token);
            },
            CancellationToken.None);

        Assert.Equal((ActivityTypes.Event, ActivityEventNames.ContinueConversation), (seen.Type, seen.Name));
        Assert.Equal(("29:user", "28:bot"), (seen.From.Id, seen.Recipient.Id));
        Assert.Same(reference, seen.RelatesTo);
        Assert.StartsWith("POST /v3/conversations/a%3A1/activities", Assert.Single(host.Connector.Requests).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_continued_conversation_has_the_state_that_a_message_in_it_has()
    {
        var state = new ConversationState(new MemoryStorage());
        var property = state.CreateProperty<string>("topic");
        await using var host = await BotHost.StartAsync(async (turn, token) =>
        {
            await property.SetAsync(turn, "refund", token);
            await state.SaveChangesAsync(turn, cancellationToken: token);
        });
        await host.PostAsync(host.ActivityJson("message"));
        var topic = string.Empty;

        await host.Adapter.ContinueConversationAsync(
            string.Empty,
            Reference(host),
            async (turn, token) => topic = await property.GetAsync(turn, cancellationToken: token),
            CancellationToken.None);

        Assert.Equal("refund", topic);
    }

    [Fact]
    public async Task A_conversation_without_an_address_cannot_be_continued()
    {
        await using var host = await BotHost.StartAsync();
        var reference = Reference(host);
        reference.ServiceUrl = null;

        await Assert.ThrowsAsync<ArgumentException>(() => host.Adapter.ContinueConversationAsync(
            string.Empty, reference, (_, _) => Task.CompletedTask, CancellationToken.None));
    }

    [Fact]
    public async Task A_failure_of_a_proactive_turn_goes_to_the_error_handler()
    {
        await using var host = await BotHost.StartAsync();
        Exception seen = null;
        host.Adapter.OnTurnError = (_, exception) => Task.FromResult(seen = exception);

        await host.Adapter.ContinueConversationAsync(
            string.Empty, Reference(host), (_, _) => throw new TimeoutException(), CancellationToken.None);

        Assert.IsType<TimeoutException>(seen);
    }

    [Fact]
    public async Task A_created_conversation_is_a_turn_in_what_the_channel_made()
    {
        await using var host = await BotHost.StartAsync();
        host.Connector.Answer = """{"id":"a:new","activityId":"7"}""";
        var users = new UserState(new MemoryStorage());
        Activity seen = null;
        Exception noUser = null;

        await host.Adapter.CreateConversationAsync(
            string.Empty,
            "msteams",
            host.Connector.Address.ToString(),
            null,
            new ConversationParameters { IsGroup = false, TenantId = "tenant-1", Bot = new ChannelAccount("28:bot"), Members = [new ChannelAccount("29:user")] },
            async (turn, token) =>
            {
                seen = turn.Activity;
                noUser = await Record.ExceptionAsync(() => users.LoadAsync(turn, cancellationToken: token));
            },
            CancellationToken.None);

        var request = Assert.Single(host.Connector.Requests);
        Assert.Equal("POST /v3/conversations", request.Line);
        Assert.Equal("tenant-1", (string)JsonNode.Parse(request.Body)["tenantId"]);
        Assert.Equal((ActivityTypes.Event, ActivityEventNames.CreateConversation, "7"), (seen.Type, seen.Name, seen.Id));
        Assert.Equal(("a:new", "tenant-1"), (seen.Conversation.Id, seen.Conversation.TenantId));
        Assert.Null(seen.From);
        Assert.IsType<InvalidOperationException>(noUser);
    }

    private static ConversationReference Reference(BotHost host) => new()
    {
        ChannelId = "msteams",
        ServiceUrl = host.Connector.Address.ToString(),
        Conversation = new ConversationAccount(id: "a:1"),
        User = new ChannelAccount("29:user"),
        Bot = new ChannelAccount("28:bot"),
    };
}
