using CspSupportBot.Simulators.Teams;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Trust;

/// <summary>How long the bot goes by what Teams said about somebody.</summary>
public sealed class MembershipTests : IAsyncLifetime
{
    private BotUnderTest bot = null!;
    private TeamsTeam team = null!;

    public async Task InitializeAsync() => (bot, team) = await StaffBot.StartAsync();

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task Who_leaves_the_team_is_shut_out_within_five_minutes()
    {
        await bot.SayAsync("help");
        team.RemoveMember(bot.Agent);
        bot.Clock.Advance(TimeSpan.FromMinutes(4));
        var before = await bot.SayAsync("help");
        bot.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Contains("What I can do", before.VisibleText);
        Assert.Contains("not one of them", (await bot.SayAsync("help")).Text);
    }

    [Fact]
    public async Task Who_leaves_the_team_does_not_stay_because_a_clock_is_set_back()
    {
        bot.ExpectsWarnings = true;
        await bot.SayAsync("help");
        team.RemoveMember(bot.Agent);

        await bot.SetClockAsync(TimeSpan.FromHours(-1));
        bot.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Contains("not one of them", (await bot.SayAsync("help")).Text);
    }

    [Fact]
    public async Task Who_joins_the_team_is_let_in_within_a_minute()
    {
        var newcomer = bot.Teams.AddUser("Noa");
        var chat = bot.Teams.PersonalChat(newcomer);
        await bot.SayAsync("help", chat);
        team.AddMember(newcomer);
        bot.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Contains("What I can do", (await bot.SayAsync("help", chat)).VisibleText);
    }

    [Fact]
    public async Task A_member_stays_one_for_half_an_hour_while_Teams_does_not_answer()
    {
        bot.ExpectsWarnings = true;
        await bot.SayAsync("help");
        bot.Teams.Faults.Add(Fault.BadGateway().When(IsLookup).Always());
        bot.Clock.Advance(TimeSpan.FromMinutes(29));
        var during = await bot.SayAsync("help");
        bot.Clock.Advance(TimeSpan.FromMinutes(2));
        var after = await bot.SayAsync("help");
        bot.Teams.Faults.Clear();

        Assert.Contains("What I can do", during.VisibleText);
        Assert.Contains("can't find out at the moment", after.Text);
        Assert.Contains("What I can do", (await bot.SayAsync("help")).VisibleText);
    }

    [Fact]
    public async Task Nobody_else_gets_in_while_Teams_does_not_answer()
    {
        bot.ExpectsWarnings = true;
        bot.Teams.Faults.Add(Fault.BadGateway().When(IsLookup).Always());

        var reply = await bot.SayAsync("my tickets");

        Assert.Contains("can't find out at the moment", reply.Text);
        Assert.DoesNotContain(bot.Teams.Requests, request => request.Method == "GET" && !IsLookup(request));
    }

    [Fact]
    public async Task A_team_that_the_bot_is_not_in_lets_nobody_in_and_the_operator_reads_why()
    {
        bot.ExpectsWarnings = true;
        bot.Teams.Faults.Add(Fault.Forbid("BotNotInConversationRoster").When(IsLookup).Always());

        Assert.Contains("can't find out at the moment", (await bot.SayAsync("help")).Text);
        Assert.Contains(bot.Warnings, line => line.Contains("BotNotInConversationRoster", StringComparison.Ordinal) && line.Contains(team.Id, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Many_messages_at_once_are_one_question_to_Teams()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => bot.Chat.SayAsync("help")));
        await bot.SayAsync("help");

        Assert.Single(bot.Teams.Requests, IsLookup);
    }

    private bool IsLookup(RecordedRequest request) => request.Method == "GET" && request.ConversationId == team.Id;
}
