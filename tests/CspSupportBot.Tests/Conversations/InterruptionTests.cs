using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Conversations;

/// <summary>Commands in the middle of a question answer, and the question goes on.</summary>
public sealed class InterruptionTests
{
    private const string Help = "What I can do";
    private const string NotUnderstood = "I did not understand";
    private const string NotKnown = "I don't know that";
    private const string NoTickets = "no open tickets";
    private const string NoSuchTicket = "no ticket CSP-1";
    private const string Dropped = "is dropped";
    private const string NothingToCancel = "nothing to cancel";
    private const string GoesOn = "goes on";

    [Fact]
    public async Task At_every_question_a_command_answers_and_the_question_is_asked_again()
    {
        await using var bot = await ForgetfulBot.StartOneAsync();
        await bot.SayAsync("new ticket");

        foreach (var (_, asked, answer) in TicketInterview.Questions)
        {
            foreach (var (command, gist) in ((string, string)[])[("help", Help), ("my tickets", NoTickets), ("Ticket CSP-1", NoSuchTicket)])
            {
                Assert.Contains(gist, (await bot.SayAsync(command)).VisibleText);
                Assert.Contains(asked, bot.Chat.LastMessage!.VisibleText);
            }

            await bot.SayAsync(answer);
        }

        await bot.Chat.WaitForMessageAsync(message => message.VisibleText.Contains("CSP-1 · Filed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_new_ticket_in_the_middle_keeps_what_was_given()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.GoToAsync("description");

        var reply = await bot.SayAsync("new ticket");
        var filed = await bot.FileFromAsync("description");

        Assert.Contains(GoesOn, ShownCard.Notice(reply));
        Assert.Contains(TicketInterview.Asked("description"), reply.VisibleText);
        Assert.Contains("Virtual machine does not start", filed.VisibleText);
    }

    [Fact]
    public async Task Cancel_drops_what_was_given()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.GoToAsync("summary");

        var dropped = await bot.SayAsync("cancel");
        var submitted = await bot.SayAsync("submit");
        var again = await bot.SayAsync("new ticket");

        Assert.Contains(Dropped, dropped.VisibleText);
        Assert.Contains(NotKnown, submitted.VisibleText);
        Assert.Contains(TicketInterview.Asked("customer"), again.VisibleText);
        Assert.Contains(NoTickets, (await bot.SayAsync("my tickets")).VisibleText);
    }

    [Fact]
    public async Task Cancel_without_a_ticket_says_so()
    {
        await using var bot = await BotUnderTest.StartAsync();

        Assert.Contains(NothingToCancel, (await bot.SayAsync("cancel")).VisibleText);
    }

    [Theory]
    [InlineData("hello", "Hello!")]
    [InlineData("ticket 99999999999999999999", NotKnown)]
    [InlineData("😀", NotUnderstood)]
    [InlineData("where is my umbrella", NotKnown)]
    public async Task What_is_not_understood_outside_of_a_ticket_brings_help(string said, string heading)
    {
        await using var bot = await BotUnderTest.StartAsync();

        var reply = await bot.SayAsync(said);

        Assert.Contains(heading, reply.VisibleText);
        Assert.Contains("new ticket", reply.VisibleText);
    }

    [Fact]
    public async Task A_picture_outside_of_a_ticket_brings_help()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.SayAsync("help");

        Assert.Contains(NotUnderstood, (await bot.SayRawAsync("null")).VisibleText);
    }

    [Fact]
    public async Task Tickets_are_shown_in_the_middle_of_the_next_one()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.GoToAsync("customer");
        await bot.FileFromAsync("customer");
        await bot.GoToAsync("impact");

        Assert.Contains("Virtual machine does not start", (await bot.SayAsync("my tickets")).VisibleText);
        Assert.Contains("At Microsoft", (await bot.SayAsync("ticket 1")).VisibleText);
        Assert.Contains(TicketInterview.Asked("impact"), bot.Chat.LastMessage!.VisibleText);
    }
}
