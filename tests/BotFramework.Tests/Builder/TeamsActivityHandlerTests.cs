using System.Reflection;
using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Moq;
using Moq.Protected;

namespace BotFramework.Tests.Builder;

public sealed class TeamsActivityHandlerTests
{
    public static TheoryData<string, string, string> Invokes() => new()
    {
        { null, "{\"x\":1}", "OnTeamsCardActionInvokeAsync" },
        { "fileConsent/invoke", "{\"action\":\"accept\"}", "OnTeamsFileConsentAcceptAsync" },
        { "fileConsent/invoke", "{\"action\":\"decline\"}", "OnTeamsFileConsentDeclineAsync" },
        { "task/fetch", "{\"data\":{}}", "OnTeamsTaskModuleFetchAsync" },
        { "task/submit", "{\"data\":{}}", "OnTeamsTaskModuleSubmitAsync" },
        { "tab/fetch", "{}", "OnTeamsTabFetchAsync" },
        { "tab/submit", "{}", "OnTeamsTabSubmitAsync" },
        { "composeExtension/query", "{\"commandId\":\"c\"}", "OnTeamsMessagingExtensionQueryAsync" },
        { "composeExtension/queryLink", "{\"url\":\"https://x\"}", "OnTeamsAppBasedLinkQueryAsync" },
        { "composeExtension/anonymousQueryLink", "{\"url\":\"https://x\"}", "OnTeamsAnonymousAppBasedLinkQueryAsync" },
        { "composeExtension/fetchTask", "{\"commandId\":\"c\"}", "OnTeamsMessagingExtensionFetchTaskAsync" },
        { "composeExtension/submitAction", "{\"commandId\":\"c\"}", "OnTeamsMessagingExtensionSubmitActionAsync" },
        { "composeExtension/submitAction", "{\"botMessagePreviewAction\":\"edit\"}", "OnTeamsMessagingExtensionBotMessagePreviewEditAsync" },
        { "composeExtension/submitAction", "{\"botMessagePreviewAction\":\"send\"}", "OnTeamsMessagingExtensionBotMessagePreviewSendAsync" },
        { "composeExtension/querySettingUrl", "{\"commandId\":\"c\"}", "OnTeamsMessagingExtensionConfigurationQuerySettingUrlAsync" },
        { "signin/verifyState", "{\"state\":\"1\"}", "OnTeamsSigninVerifyStateAsync" },
        { "signin/tokenExchange", "{\"id\":\"1\"}", "OnTeamsSigninVerifyStateAsync" },
        { "actionableMessage/executeAction", "{\"body\":\"b\",\"actionId\":\"a\"}", "OnTeamsO365ConnectorCardActionAsync" },
    };

    [Theory]
    [MemberData(nameof(Invokes))]
    public async Task Each_invoke_has_its_method(string name, string value, string method)
    {
        var bot = new Mock<TeamsActivityHandler> { CallBase = true };
        AnswerFrom(bot, method);

        var response = await InvokeAsync(bot.Object, name, value);

        Assert.Contains(method, MethodsCalled(bot));
        Assert.True(response is null || response.Status == 200);
    }

    [Theory]
    [MemberData(nameof(Invokes))]
    public async Task An_invoke_that_nothing_handles_gives_501(string name, string value, string method)
    {
        Assert.NotEmpty(method);
        Assert.Equal(501, (await InvokeAsync(new TeamsActivityHandler(), name, value)).Status);
    }

    [Theory]
    [InlineData("htmlwidget/calltool")]
    [InlineData("somethingNew")]
    public async Task An_invoke_that_the_layer_does_not_know_gives_501(string name)
    {
        Assert.Equal(501, (await InvokeAsync(new TeamsActivityHandler(), name, "{}")).Status);
    }

    [Theory]
    [InlineData("fileConsent/invoke", "{\"action\":\"perhaps\"}")]
    [InlineData("composeExtension/submitAction", "{\"botMessagePreviewAction\":\"perhaps\"}")]
    [InlineData("task/fetch", "\"text\"")]
    [InlineData("composeExtension/query", "null")]
    [InlineData("actionableMessage/executeAction", "7")]
    public async Task A_value_that_makes_no_sense_gives_400(string name, string value)
    {
        Assert.Equal(400, (await InvokeAsync(new TeamsActivityHandler(), name, value)).Status);
    }

    public static TheoryData<string, string, string> Updates() => new()
    {
        { "conversationUpdate", "channelCreated", "OnTeamsChannelCreatedAsync" },
        { "conversationUpdate", "channelDeleted", "OnTeamsChannelDeletedAsync" },
        { "conversationUpdate", "channelRenamed", "OnTeamsChannelRenamedAsync" },
        { "conversationUpdate", "channelRestored", "OnTeamsChannelRestoredAsync" },
        { "conversationUpdate", "teamArchived", "OnTeamsTeamArchivedAsync" },
        { "conversationUpdate", "teamDeleted", "OnTeamsTeamDeletedAsync" },
        { "conversationUpdate", "teamHardDeleted", "OnTeamsTeamHardDeletedAsync" },
        { "conversationUpdate", "teamRenamed", "OnTeamsTeamRenamedAsync" },
        { "conversationUpdate", "teamRestored", "OnTeamsTeamRestoredAsync" },
        { "conversationUpdate", "teamUnarchived", "OnTeamsTeamUnarchivedAsync" },
        { "messageUpdate", "editMessage", "OnTeamsMessageEditAsync" },
        { "messageUpdate", "undeleteMessage", "OnTeamsMessageUndeleteAsync" },
        { "messageDelete", "softDeleteMessage", "OnTeamsMessageSoftDeleteAsync" },
    };

    [Theory]
    [MemberData(nameof(Updates))]
    public async Task Each_teams_event_has_its_method(string type, string eventType, string method)
    {
        Assert.Contains(method, await CallsForAsync("msteams", type, eventType));
        Assert.DoesNotContain(method, await CallsForAsync("webchat", type, eventType));
    }

    [Theory]
    [InlineData("conversationUpdate")]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    public async Task An_event_that_is_new_to_us_is_accepted(string type)
    {
        Assert.DoesNotContain(await CallsForAsync("msteams", type, "somethingNew"), call => call.StartsWith("OnTeams", StringComparison.Ordinal));
    }

    [Fact]
    public async Task New_members_are_teams_members_and_the_bot_is_among_them()
    {
        var bot = new Mock<TeamsActivityHandler> { CallBase = true };
        IList<TeamsChannelAccount> members = null;
        TeamInfo team = null;
        bot.Protected()
            .Setup<Task>("OnTeamsMembersAddedAsync", ItExpr.IsAny<IList<TeamsChannelAccount>>(), ItExpr.IsAny<TeamInfo>(), ItExpr.IsAny<ITurnContext<IConversationUpdateActivity>>(), ItExpr.IsAny<CancellationToken>())
            .Callback((IList<TeamsChannelAccount> added, TeamInfo info, ITurnContext<IConversationUpdateActivity> _, CancellationToken _) => (members, team) = (added, info))
            .Returns(Task.CompletedTask);

        await RunAsync(bot.Object, """
            {"type":"conversationUpdate","channelId":"msteams","recipient":{"id":"28:bot"},"channelData":{"team":{"id":"19:team"}},
             "membersAdded":[{"id":"28:bot"},{"id":"29:user","aadObjectId":"aad-1","email":"a@b.c"}]}
            """);

        Assert.Equal(["28:bot", "29:user"], members.Select(member => member.Id));
        Assert.Equal(("aad-1", "a@b.c"), (members[1].AadObjectId, members[1].Email));
        Assert.Equal("19:team", team.Id);
    }

    private static void AnswerFrom(Mock<TeamsActivityHandler> bot, string method)
    {
        var signature = typeof(TeamsActivityHandler).GetMethod(method, BindingFlags.Instance | BindingFlags.NonPublic);
        bot.SetReturnsDefault<Task>(Task.CompletedTask);
        var anyArguments = signature.GetParameters()
            .Select(parameter => typeof(ItExpr).GetMethod(nameof(ItExpr.IsAny)).MakeGenericMethod(parameter.ParameterType).Invoke(null, null))
            .ToArray();
        var result = signature.ReturnType.GenericTypeArguments.SingleOrDefault();
        if (result is null)
        {
            bot.Protected().Setup<Task>(method, anyArguments).Returns(Task.CompletedTask);
            return;
        }

        typeof(TeamsActivityHandlerTests)
            .GetMethod(nameof(AnswerNull), BindingFlags.Static | BindingFlags.NonPublic)
            .MakeGenericMethod(result)
            .Invoke(null, [bot, method, anyArguments]);
    }

    private static void AnswerNull<T>(Mock<TeamsActivityHandler> bot, string method, object[] anyArguments)
        where T : class
        => bot.Protected().Setup<Task<T>>(method, anyArguments).Returns(Task.FromResult<T>(null));

    private static IEnumerable<string> MethodsCalled(Mock<TeamsActivityHandler> bot) => bot.Invocations.Select(call => call.Method.Name);

    private static async Task<IEnumerable<string>> CallsForAsync(string channel, string type, string eventType)
    {
        var bot = new Mock<TeamsActivityHandler> { CallBase = true };
        await RunAsync(bot.Object, $$"""{"type":"{{type}}","channelId":"{{channel}}","channelData":{"eventType":"{{eventType}}"} }""");
        return MethodsCalled(bot);
    }

    private static Task RunAsync(TeamsActivityHandler bot, string json)
    {
        var turn = new TurnContext(new TestAdapter(), JsonSerializer.Deserialize<Activity>(json, BotJson.Options));
        return bot.OnTurnAsync(turn);
    }

    private static async Task<InvokeResponse> InvokeAsync(TeamsActivityHandler bot, string name, string value)
    {
        var adapter = new TestAdapter("msteams");
        var activity = new Activity { Type = ActivityTypes.Invoke, Name = name, Value = JsonSerializer.Deserialize<object>(value) };
        await adapter.ProcessActivityAsync(activity, bot.OnTurnAsync);
        return (InvokeResponse)adapter.ActiveQueue.SingleOrDefault()?.Value;
    }
}
