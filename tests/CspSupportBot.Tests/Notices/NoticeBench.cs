using System.Text.Json.Nodes;
using CspSupportBot.Simulators.Teams;
using CspSupportBot.Storage;
using CspSupportBot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CspSupportBot.Tests.Notices;

/// <summary>A bot with an agent in Tokyo who owns tickets, a lead, and a team with a channel, under one fake clock.</summary>
internal sealed class NoticeBench : IAsyncDisposable
{
    private static readonly string[] NoticeWords = ["% of the time is used up", "The promised time is over now", "Overdue by", "superseded by the next one"];

    private NoticeBench(BotUnderTest bot, TeamsUser lead)
    {
        Bot = bot;
        Owner = new HelpdeskChat(bot, Tongue.English, bot.Chat);
        Lead = new HelpdeskChat(bot, Tongue.English, bot.Teams.PersonalChat(lead));
        Team = bot.Teams.AddTeam("Helpdesk", bot.Agent, lead);
        Channel = Team.AddChannel("Deadlines");
    }

    public BotUnderTest Bot { get; }

    public HelpdeskChat Owner { get; }

    public HelpdeskChat Lead { get; }

    public TeamsTeam Team { get; }

    public TeamsChannel Channel { get; }

    /// <param name="settings">Beyond the usual.</param>
    public static async Task<NoticeBench> StartAsync(params (string Name, string Value)[] settings)
    {
        TeamsUser? lead = null;
        var bot = await BotUnderTest.StartAsync(teams =>
        {
            lead = teams.AddUser("Lea Mori", timeZone: "Asia/Tokyo");

            // Time passes in jumps here, which nobody tells the queue of.
            return [("Access:Leads:0", $"{lead.AadObjectId}".ToUpperInvariant()), ("Jobs:PollInterval", "00:00:00.05"), .. settings];
        });
        return new NoticeBench(bot, lead!);
    }

    /// <summary>What is due is done.</summary>
    public Task RestAsync() => Bot.AdvanceAtRestAsync(TimeSpan.Zero);

    /// <summary>Lets so much time pass, and what is due then be done.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        await Bot.AdvanceAtRestAsync(time);

        // It waits in real time, and would not see before its next look that this clock has moved.
        Bot.Services.GetRequiredService<OutboxSignal>().Raise();
        await RestAsync();
    }

    /// <summary>Somebody says something to the bot in a new thread of the channel.</summary>
    public async Task<BotMessage> SayInChannelAsync(string text, TeamsChannel? channel = null) => await Bot.SayAsync(text, (channel ?? Channel).StartThread(Bot.Agent));

    /// <summary>What the bot said in threads of a channel that it opened itself, in order.</summary>
    public IReadOnlyList<BotMessage> InChannel(TeamsChannel? channel = null) => [.. Bot.Teams.Messages
        .Where(message => message.ConversationId.StartsWith($"{(channel ?? Channel).Id};", StringComparison.Ordinal) && !message.VisibleText.Contains("Notices come here", StringComparison.Ordinal))];

    /// <summary>The notices in a person's chat, in order.</summary>
    public static IReadOnlyList<BotMessage> NoticesOf(HelpdeskChat person) => [.. person.Chat.Messages.Where(IsNotice)];

    /// <summary>A notice, also one that has shrunk since the next has come.</summary>
    public static bool IsNotice(BotMessage message) => NoticeWords.Any(words => message.VisibleText.Contains(words, StringComparison.Ordinal));

    /// <summary>What Teams tells of a channel, its team or the bot in it.</summary>
    public async Task TellAsync(string type, Action<JsonObject> change, TeamsChannel? channel = null)
    {
        var activity = (channel ?? Channel).StartThread(Bot.Agent).NewActivity(type);
        change(activity);
        Assert.True((await Bot.Chat.DeliverAsync(activity)).IsAccepted);
        await RestAsync();
    }

    public ValueTask DisposeAsync() => Bot.DisposeAsync();
}
