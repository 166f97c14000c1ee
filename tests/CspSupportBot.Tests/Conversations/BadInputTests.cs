using System.Text.Json;
using CspSupportBot.Simulators.Teams;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Conversations;

/// <summary>Whatever is typed: one clear sentence says what to do, the same question stays open, and nothing is lost.</summary>
public sealed class BadInputTests
{
    /// <summary>What no question can take, as the JSON of the message's text.</summary>
    private static readonly IReadOnlyList<(string What, string TextJson)> NoAnswers =
    [
        ("empty", "\"\""),
        ("no text at all", "null"),
        ("blanks only", "\" \\t \\u00a0 \\n \\u3000 \""),
        ("10,000 characters", $"\"{new string('x', 10_000)}\""),
        ("10,000 emoji", $"\"{string.Concat(Enumerable.Repeat("😀", 5_000))}\""),
        ("control characters only", "\"\\u0000\\u0001\\u0007\\u001b\\u007f\\u0085\""),
        ("a lone high surrogate", "\"\\ud83d\""),
        ("a lone low surrogate", "\"\\ude00\""),
        ("a right-to-left override only", "\"\\u202e\""),
        ("invisible characters only", "\"\\u200b\\u200d\\u2060\\ufeff\\u00ad\""),
    ];

    /// <summary>What only a question for free text can take.</summary>
    private static readonly IReadOnlyList<string> OddTexts =
    [
        "<at>someone</at>",
        "<at>Support Bot</at>",
        "**bold** _italic_ `code` # heading",
        "[link](https://evil.example) https://evil.example",
        "<img src=x onerror=alert(1)>",
        "{{DATE(2020-01-01T00:00:00Z, SHORT)}} ${name}",
        "😀👩‍🔧🇯🇵",
        "' OR 1=1;--",
    ];

    /// <summary>For each question: the gist of the sentence that says what to do, and an answer to another question.</summary>
    private static readonly Dictionary<string, (string Gist, string ToAnother)> Remedies = new()
    {
        ["customer"] = ("please", "Critical"),
        ["family"] = ("type Azure", "Contoso Ltd"),
        ["subscription"] = ("type the whole name", "Marketplace"),
        ["impact"] = ("type A (critical)", "Contoso Production"),
        ["phone"] = ("please write it", "A"),
        ["title"] = ("type it", "A"),
        ["description"] = ("type it", "A"),
        ["email"] = ("type it", "+81 3 1234 5678"),
        ["summary"] = ("Type submit", "Contoso Test"),
    };

    private const string TooLong = "shorter";
    private const string NoText = "please type it";

    private static readonly string[] TakesAnyText = ["title", "description"];

    public static TheoryData<string> EveryQuestion => [.. TicketInterview.Questions.Select(question => question.Question)];

    public static TheoryData<string> EveryQuestionWithLimits => [.. TicketInterview.Questions.Select(question => question.Question).Except(TakesAnyText)];

    [Theory]
    [MemberData(nameof(EveryQuestion))]
    public async Task What_is_no_answer_is_explained_and_the_question_stays_open(string question)
    {
        await using var bot = await ForgetfulBot.StartOneAsync();
        await bot.GoToAsync(question);

        foreach (var (what, textJson) in NoAnswers)
        {
            var before = bot.Chat.Messages.Count;
            AssertAskedAgain(question, what, await bot.SayRawAsync(textJson));
            Assert.Equal(before + 1, bot.Chat.Messages.Count);
        }

        await AssertNothingLostAsync(bot, question);
    }

    [Theory]
    [MemberData(nameof(EveryQuestionWithLimits))]
    public async Task What_answers_something_else_is_explained_and_the_question_stays_open(string question)
    {
        await using var bot = await ForgetfulBot.StartOneAsync();
        await bot.GoToAsync(question);

        foreach (var text in OddTexts.Append(Remedies[question].ToAnother))
        {
            AssertAskedAgain(question, text, await bot.SayAsync(text));
        }

        await AssertNothingLostAsync(bot, question);
    }

    [Fact]
    public async Task Odd_titles_and_descriptions_reach_Microsoft_letter_by_letter()
    {
        await using var bot = await BotUnderTest.StartAsync();

        foreach (var (index, text) in OddTexts.Index())
        {
            await bot.GoToAsync("title");
            await bot.SayAllAsync(text, text, "submit");
            await bot.Chat.WaitForMessageAsync(message => message.VisibleText.StartsWith($"CSP-{index + 1} · Filed", StringComparison.Ordinal));
            using var details = JsonDocument.Parse(await bot.Http.GetStringAsync(new Uri($"/api/tickets/{index + 1}", UriKind.Relative)));
            Assert.Equal(
                (text, text),
                (details.RootElement.GetProperty("title").GetString(), details.RootElement.GetProperty("description").GetString()));
        }
    }

    [Fact]
    public async Task What_no_one_can_see_is_taken_out_of_a_title()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.GoToAsync("title");

        await bot.SayRawAsync("\"\\u0000VPN\\u0007 is\\ud83d \\u202edown\\r\\nsince 9 \"");
        var summary = await bot.SayAsync("It is.");

        Assert.Contains("VPN is down since 9", ShownCard.LiteralTexts(summary.Card));
    }

    [Fact]
    public async Task A_description_that_is_too_long_is_told_by_how_much()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.GoToAsync("description");

        var tooLong = await bot.SayAsync(new string('x', 8_001));
        var fits = await bot.SayAsync(new string('x', 8_000));

        Assert.Contains("8,001 characters", ShownCard.Notice(tooLong));
        Assert.Contains("1 shorter", ShownCard.Notice(tooLong));
        Assert.Contains(TicketInterview.Asked("summary"), fits.VisibleText);
    }

    private static void AssertAskedAgain(string question, string what, BotMessage reply)
    {
        var notice = ShownCard.Notice(reply);
        Assert.True(
            notice.Length < 250 && Gists(question).Any(gist => notice.Contains(gist, StringComparison.OrdinalIgnoreCase)),
            $"{what}: {reply.VisibleText}");
        Assert.DoesNotContain('\uFFFD', notice);
        Assert.Contains(TicketInterview.Asked(question), reply.VisibleText);
    }

    private static string[] Gists(string question) => [Remedies[question].Gist, TooLong, NoText];

    private static async Task AssertNothingLostAsync(BotUnderTest bot, string question)
    {
        var filed = await bot.FileFromAsync(question);
        Assert.All(
            ["CSP-1", "Contoso Ltd", "Contoso Production", "Virtual machine does not start", "Since 09:00"],
            part => Assert.Contains(part, filed.VisibleText));
    }
}
