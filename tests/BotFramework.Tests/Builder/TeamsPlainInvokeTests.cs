using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace BotFramework.Tests.Builder;

/// <summary>Invokes whose methods are not part of the official surface.</summary>
public sealed class TeamsPlainInvokeTests
{
    public static TheoryData<string, string, string, string> Invokes() => new()
    {
        { "composeExtension/selectItem", """{"x":1}""", """SelectItem {"x":1}""", """{"composeExtension":{"type":"message","text":"picked"}}""" },
        { "composeExtension/setting", """{"state":"s"}""", """Setting {"state":"s"}""", null },
        { "composeExtension/onCardButtonClicked", """{"x":1}""", """CardButton {"x":1}""", null },
        { "config/fetch", "null", "ConfigFetch null", """{"config":{"type":"message","value":"none"},"responseType":"config"}""" },
        { "config/submit", """{"data":{}}""", """ConfigSubmit {"data":{}}""", """{"config":{"type":"auth"},"responseType":"config"}""" },
        { "signin/failure", """{"code":"c","message":"m"}""", """SigninFailure {"code":"c","message":"m"}""", null },
        { "message/submitAction", """{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{}"}}""", """SubmitAction {"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{}"}}""", null },
        { "message/fetchTask", """{"data":{}}""", """FetchTask {"data":{}}""", """{"task":{"type":"message","value":"form"}}""" },
        { "suggestedActions/submit", "[1]", "SuggestedAction [1]", null },
    };

    [Theory]
    [MemberData(nameof(Invokes))]
    public async Task Each_has_its_method_and_its_body(string name, string value, string call, string body)
    {
        var bot = new NotingBot();

        var response = await InvokeAsync(bot, name, value);

        Assert.Equal([call], bot.Calls);
        Assert.Equal(200, response.Status);
        var sent = response.Body is null ? null : BotJson.ToNode(response.Body);
        Assert.True(JsonNode.DeepEquals(body is null ? null : JsonNode.Parse(body), sent), sent?.ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Invokes))]
    public async Task Unhandled_it_gives_501_but_for_the_news_of_a_failed_sign_in(string name, string value, string call, string body)
    {
        Assert.NotEqual(call, body);
        Assert.Equal(name == "signin/failure" ? 200 : 501, (await InvokeAsync(new TeamsActivityHandler(), name, value)).Status);
    }

    private static async Task<InvokeResponse> InvokeAsync(TeamsActivityHandler bot, string name, string value)
    {
        var adapter = new TestAdapter("msteams");
        var activity = new Activity { Type = ActivityTypes.Invoke, Name = name, Value = JsonSerializer.Deserialize<object>(value) };
        await adapter.ProcessActivityAsync(activity, bot.OnTurnAsync);
        return (InvokeResponse)adapter.ActiveQueue.Single().Value;
    }

    private sealed class NotingBot : TeamsActivityHandler
    {
        internal List<string> Calls { get; } = [];

        internal override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionSelectItemAsync(ITurnContext<IInvokeActivity> turnContext, JsonElement query, CancellationToken cancellationToken)
            => Note("SelectItem", query, new MessagingExtensionResponse { ComposeExtension = new MessagingExtensionResult { Type = "message", Text = "picked" } });

        internal override Task OnTeamsMessagingExtensionConfigurationSettingAsync(ITurnContext<IInvokeActivity> turnContext, JsonElement settings, CancellationToken cancellationToken)
            => Note("Setting", settings, string.Empty);

        internal override Task OnTeamsMessagingExtensionCardButtonClickedAsync(ITurnContext<IInvokeActivity> turnContext, JsonElement cardData, CancellationToken cancellationToken)
            => Note("CardButton", cardData, string.Empty);

        internal override Task<ConfigResponseBase> OnTeamsConfigFetchAsync(ITurnContext<IInvokeActivity> turnContext, JsonElement configData, CancellationToken cancellationToken)
            => Note<ConfigResponseBase>("ConfigFetch", configData, new ConfigTaskResponse { Config = new TaskModuleMessageResponse { Value = "none" } });

        internal override Task<ConfigResponseBase> OnTeamsConfigSubmitAsync(ITurnContext<IInvokeActivity> turnContext, JsonElement configData, CancellationToken cancellationToken)
            => Note<ConfigResponseBase>("ConfigSubmit", configData, new ConfigAuthResponse { Config = new BotConfigAuth() });

        internal override Task OnTeamsSigninFailureAsync(ITurnContext<IInvokeActivity> turnContext, JsonElement failure, CancellationToken cancellationToken)
            => Note("SigninFailure", failure, string.Empty);

        internal override Task OnTeamsMessageSubmitActionAsync(ITurnContext<IInvokeActivity> turnContext, JsonElement action, CancellationToken cancellationToken)
            => Note("SubmitAction", action, string.Empty);

        internal override Task<TaskModuleResponse> OnTeamsMessageFetchTaskAsync(ITurnContext<IInvokeActivity> turnContext, JsonElement action, CancellationToken cancellationToken)
            => Note("FetchTask", action, new TaskModuleResponse { Task = new TaskModuleMessageResponse { Value = "form" } });

        internal override Task OnTeamsSuggestedActionsSubmitAsync(ITurnContext<IInvokeActivity> turnContext, JsonElement payload, CancellationToken cancellationToken)
            => Note("SuggestedAction", payload, string.Empty);

        private Task<T> Note<T>(string call, JsonElement value, T answer)
        {
            Calls.Add($"{call} {value.GetRawText()}");
            return Task.FromResult(answer);
        }
    }
}
