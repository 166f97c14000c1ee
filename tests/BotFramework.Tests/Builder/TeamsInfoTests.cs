using BotFramework.Tests.Connector;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace BotFramework.Tests.Builder;

public sealed class TeamsInfoTests : IAsyncLifetime
{
    private const string Page = """{"members":[{"id":"29:u","objectId":"aad-1","email":"a@b.c"}],"continuationToken":"next"}""";

    private LoopbackConnector _connector;

    public async Task InitializeAsync() => _connector = await LoopbackConnector.StartAsync();

    public async Task DisposeAsync() => await _connector.DisposeAsync();

    [Theory]
    [InlineData(null, "GET /v3/conversations/a%3A1/members/29%3Au")]
    [InlineData("19:team", "GET /v3/conversations/19%3Ateam/members/29%3Au")]
    public async Task A_member_is_asked_for_in_the_team_or_else_in_the_chat(string team, string line)
    {
        _connector.Answer = """{"id":"29:u","objectId":"aad-1","email":"a@b.c","userPrincipalName":"u@b.c"}""";
        using var turn = Turn(team);

        var member = await TeamsInfo.GetMemberAsync(turn, "29:u");

        Assert.Equal(line, Assert.Single(_connector.Requests).Line);
        Assert.Equal(("a@b.c", "u@b.c"), (member.Email, member.UserPrincipalName));
        Assert.Equal("aad-1", member.AadObjectId);
    }

    [Theory]
    [InlineData(null, "GET /v3/teams/19%3Ateam/conversations")]
    [InlineData("19:other", "GET /v3/teams/19%3Aother/conversations")]
    public async Task The_channels_of_a_team_are_listed_with_their_kinds(string team, string line)
    {
        _connector.Answer = """{"conversations":[{"id":"19:team","type":"standard"},{"id":"19:c","name":"Secret","type":"private"}]}""";
        using var turn = Turn("19:team");

        var channels = await TeamsInfo.GetTeamChannelsAsync(turn, team);

        Assert.Equal(line, Assert.Single(_connector.Requests).Line);
        Assert.Equal([("19:team", null, "standard"), ("19:c", "Secret", "private")], channels.Select(channel => (channel.Id, channel.Name, channel.Type)));
    }

    [Fact]
    public async Task Members_come_in_pages()
    {
        _connector.Answer = Page;
        using var turn = Turn(null);

        var page = await TeamsInfo.GetPagedMembersAsync(turn, 50, "t");

        Assert.Equal("GET /v3/conversations/a%3A1/pagedmembers?pageSize=50&continuationToken=t", Assert.Single(_connector.Requests).Line);
        Assert.Equal("next", page.ContinuationToken);
        Assert.Equal("a@b.c", Assert.Single(page.Members).Email);
    }

    [Fact]
    public async Task Members_of_another_team_can_be_asked_for_by_its_id()
    {
        _connector.Answer = Page;
        using var turn = Turn("19:team");

        await TeamsInfo.GetPagedTeamMembersAsync(turn, "19:other");

        Assert.Equal("GET /v3/conversations/19%3Aother/pagedmembers", Assert.Single(_connector.Requests).Line);
    }

    [Fact]
    public async Task Outside_a_team_there_are_no_team_members()
    {
        using var turn = Turn(null);

        await Assert.ThrowsAsync<InvalidOperationException>(() => TeamsInfo.GetTeamMemberAsync(turn, "29:u"));
    }

    private TurnContext Turn(string team)
    {
        var turn = new TurnContext(new TestAdapter(), new Activity
        {
            Conversation = new ConversationAccount(id: "a:1"),
            ChannelData = team is null ? null : new TeamsChannelData { Team = new TeamInfo(team) },
        });
        turn.TurnState.Add<IConnectorClient>(Connectors.Local(_connector.Address));
        return turn;
    }
}
