using System.Net;
using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Builder;

public sealed class ActivityHandlerTests
{
    private readonly NotingBot _bot = new();

    public static TheoryData<string, string, string> Dispatch() => new()
    {
        { "message", "", "Message" },
        { "messageUpdate", "", "MessageUpdate" },
        { "messageDelete", "", "MessageDelete" },
        { "messageReaction", "\"reactionsAdded\":[{\"type\":\"like\"}],\"reactionsRemoved\":[{\"type\":\"sad\"}]", "ReactionsAdded like,ReactionsRemoved sad" },
        { "messageReaction", "\"reactionsAdded\":[]", "" },
        { "conversationUpdate", "\"membersAdded\":[{\"id\":\"bot\"},{\"id\":\"user\"}]", "MembersAdded 2" },
        { "conversationUpdate", "\"membersAdded\":[{\"id\":\"bot\"}]", "" },
        { "conversationUpdate", "\"membersRemoved\":[{\"id\":\"user\"}]", "MembersRemoved 1" },
        { "conversationUpdate", "", "" },
        { "installationUpdate", "\"action\":\"add\"", "Installed" },
        { "installationUpdate", "\"action\":\"add-upgrade\"", "Installed" },
        { "installationUpdate", "\"action\":\"remove\"", "Uninstalled" },
        { "installationUpdate", "\"action\":\"remove-upgrade\"", "Uninstalled" },
        { "installationUpdate", "\"action\":\"new\"", "" },
        { "event", "\"name\":\"tokens/response\"", "TokenResponse" },
        { "event", "\"name\":\"x\"", "Event" },
        { "endOfConversation", "", "EndOfConversation" },
        { "typing", "", "Typing" },
        { "command", "", "Command" },
        { "commandResult", "", "CommandResult" },
        { "somethingNew", "", "Unrecognized" },
        { "Message", "", "Unrecognized" },
    };

    [Theory]
    [MemberData(nameof(Dispatch))]
    public async Task Each_kind_of_activity_has_its_method(string type, string members, string expected)
    {
        await RunAsync(type, members);

        Assert.Equal(expected, string.Join(',', _bot.Calls));
    }

    [Fact]
    public async Task An_activity_without_a_type_is_refused()
    {
        using var turn = new TurnContext(new TestAdapter(), new Activity());

        await Assert.ThrowsAsync<ArgumentException>(() => _bot.OnTurnAsync(turn));
    }

    public static TheoryData<string, string, string, string> BadActions() => new()
    {
        { "adaptiveCard/action", "null", "BadRequest", "no value" },
        { "adaptiveCard/action", "\"text\"", "BadRequest", "not an object" },
        { "adaptiveCard/action", "[]", "BadRequest", "not an object" },
        { "adaptiveCard/action", "{}", "BadRequest", "no action" },
        { "adaptiveCard/action", "{\"action\":{\"type\":\"Action.Submit\"}}", "NotSupported", "Only Action.Execute" },
        { "adaptiveCard/action", "{\"action\":{\"verb\":\"v\"}}", "NotSupported", "Only Action.Execute" },
        { "application/search", "[]", "BadRequest", "not an object" },
        { "application/search", "{\"kind\":\"search\"}", "BadRequest", "queryText" },
    };

    [Theory]
    [MemberData(nameof(BadActions))]
    public async Task A_card_invoke_of_another_shape_gives_400_with_a_card_error(string name, string value, string code, string message)
    {
        var response = await InvokeAsync(name, value);

        var body = Assert.IsType<AdaptiveCardInvokeResponse>(response.Body);
        var error = Assert.IsType<Error>(body.Value);
        Assert.Equal((400, 400, "application/vnd.microsoft.error"), (response.Status, body.StatusCode, body.Type));
        Assert.Equal(code, error.Code);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Empty(_bot.Calls);
    }

    [Fact]
    public async Task A_card_action_reaches_the_bot_with_its_data()
    {
        var response = await InvokeAsync("adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"save","data":{"x":1}}}""");

        Assert.Equal(["AdaptiveCard save 1"], _bot.Calls);
        Assert.Equal(200, response.Status);
        Assert.Equal("done", Assert.IsType<AdaptiveCardInvokeResponse>(response.Body).Value);
    }

    [Fact]
    public async Task A_search_without_a_kind_is_a_search()
    {
        var response = await InvokeAsync("application/search", """{"queryText":"","queryOptions":{"skip":0,"top":15},"dataset":"customers"}""");

        Assert.Equal(["Search search 15"], _bot.Calls);
        Assert.Equal(200, response.Status);
    }

    [Theory]
    [InlineData("signin/verifyState")]
    [InlineData("signin/tokenExchange")]
    public async Task Both_steps_of_a_sign_in_have_one_method(string name)
    {
        Assert.Equal(200, (await InvokeAsync(name, "{}")).Status);
        Assert.Equal(["SignIn"], _bot.Calls);
    }

    [Theory]
    [InlineData("adaptiveCard/action", """{"action":{"type":"Action.Execute"}}""")]
    [InlineData("application/search", """{"queryText":"x"}""")]
    [InlineData("signin/verifyState", "{}")]
    [InlineData("unknown", "{}")]
    [InlineData(null, "{}")]
    public async Task An_invoke_that_nothing_handles_gives_501(string name, string value)
    {
        Assert.Equal(501, (await InvokeAsync(name, value, new ActivityHandler())).Status);
    }

    [Fact]
    public async Task A_handler_may_end_an_invoke_with_a_status_and_a_body()
    {
        var response = await InvokeAsync("adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"conflict"}}""");

        Assert.Equal((409, "taken"), (response.Status, response.Body));
    }

    [Fact]
    public async Task An_answer_that_the_handler_sent_itself_is_the_only_one()
    {
        var adapter = new TestAdapter();
        await adapter.ProcessActivityAsync(
            new Activity { Type = ActivityTypes.Invoke },
            (turn, token) =>
            {
                turn.TurnState.Add(BotAdapter.InvokeResponseKey, new Activity());
                return _bot.OnTurnAsync(turn, token);
            });

        Assert.Empty(adapter.ActiveQueue);
    }

    private Task RunAsync(string type, string members)
    {
        var json = $$"""{"type":"{{type}}","recipient":{"id":"bot"}{{(members.Length > 0 ? "," : string.Empty)}}{{members}}}""";
        var turn = new TurnContext(new TestAdapter(), JsonSerializer.Deserialize<Activity>(json, BotJson.Options));
        return _bot.OnTurnAsync(turn);
    }

    private async Task<InvokeResponse> InvokeAsync(string name, string value, IBot bot = null)
    {
        var adapter = new TestAdapter();
        var activity = new Activity { Type = ActivityTypes.Invoke, Name = name, Value = JsonSerializer.Deserialize<object>(value) };
        await adapter.ProcessActivityAsync(activity, (bot ?? _bot).OnTurnAsync);
        return (InvokeResponse)Assert.Single(adapter.ActiveQueue).Value;
    }

    private sealed class NotingBot : ActivityHandler
    {
        internal List<string> Calls { get; } = [];

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => Note("Message");

        protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("MessageUpdate");

        protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Note("MessageDelete");

        protected override Task OnReactionsAddedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Note("ReactionsAdded " + messageReactions[0].Type);

        protected override Task OnReactionsRemovedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Note("ReactionsRemoved " + messageReactions[0].Type);

        protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("MembersAdded " + membersAdded.Count);

        protected override Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("MembersRemoved " + membersRemoved.Count);

        protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("Installed");

        protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("Uninstalled");

        protected override Task OnTokenResponseEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note("TokenResponse");

        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note("Event");

        protected override Task OnEndOfConversationActivityAsync(ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) => Note("EndOfConversation");

        protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) => Note("Typing");

        protected override Task OnCommandActivityAsync(ITurnContext<ICommandActivity> turnContext, CancellationToken cancellationToken) => Note("Command");

        protected override Task OnCommandResultActivityAsync(ITurnContext<ICommandResultActivity> turnContext, CancellationToken cancellationToken) => Note("CommandResult");

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Note("Unrecognized");

        protected override Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) => Note("SignIn");

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
        {
            if (invokeValue.Action.Verb == "conflict")
            {
                throw new InvokeResponseException(HttpStatusCode.Conflict, "taken");
            }

            Calls.Add($"AdaptiveCard {invokeValue.Action.Verb} {((JsonElement)invokeValue.Action.Data).GetProperty("x")}");
            return Task.FromResult(new AdaptiveCardInvokeResponse { StatusCode = 200, Value = "done" });
        }

        protected override Task<SearchInvokeResponse> OnSearchInvokeAsync(ITurnContext<IInvokeActivity> turnContext, SearchInvokeValue invokeValue, CancellationToken cancellationToken)
        {
            Calls.Add($"Search {invokeValue.Kind} {invokeValue.QueryOptions.Top}");
            return Task.FromResult(new SearchInvokeResponse { StatusCode = 200 });
        }

        private Task Note(string call)
        {
            Calls.Add(call);
            return Task.CompletedTask;
        }
    }
}
