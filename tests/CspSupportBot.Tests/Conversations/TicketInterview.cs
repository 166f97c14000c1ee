using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using CspSupportBot.Simulators.Teams;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Conversations;

/// <summary>
/// The questions of "new ticket" in their order, with a good answer to each and the words by which a test knows them.
/// When the bot's wording changes, it changes here.
/// </summary>
public static class TicketInterview
{
    public static readonly IReadOnlyList<(string Question, string Asked, string Answer)> Questions =
    [
        ("customer", "Which customer", "Contoso Ltd"),
        ("family", "Which product family", "Azure"),
        ("subscription", "Which Azure subscription", "Contoso Production"),
        ("impact", "How severe", "A"),
        ("title", "just type the title", "Virtual machine does not start"),
        ("description", "describe it", "Since 09:00 vm-prod-1 stays in Starting."),
        ("phone", "At which phone number", "+81 3 1234 5678"),
        ("email", "At which e-mail address", "aiko@partner.example"),
        ("summary", "Is everything right", "submit"),
    ];

    /// <summary>The words by which a question is known.</summary>
    public static string Asked(string question) => Questions.Single(known => known.Question == question).Asked;

    /// <summary>Says "new ticket" and gives good answers until this question is asked.</summary>
    public static async Task<BotMessage> GoToAsync(this BotUnderTest bot, string question)
    {
        var asked = await bot.SayAsync("new ticket");
        foreach (var (name, words, answer) in Questions)
        {
            if (name == question)
            {
                break;
            }

            if (asked.VisibleText.Contains(words, StringComparison.Ordinal))
            {
                asked = await bot.SayAsync(answer);
            }
        }

        Assert.Contains(Asked(question), asked.VisibleText);
        return asked;
    }

    /// <summary>Gives good answers from this question on, until the ticket is at Microsoft.</summary>
    public static async Task<BotMessage> FileFromAsync(this BotUnderTest bot, string question)
    {
        var asked = bot.Chat.LastCardMessage!;
        foreach (var (_, words, answer) in Questions.SkipWhile(known => known.Question != question))
        {
            if (asked.VisibleText.Contains(words, StringComparison.Ordinal))
            {
                asked = await bot.SayAsync(answer);
            }
        }

        return await bot.Chat.WaitForMessageAsync(message => message.VisibleText.Contains("At Microsoft", StringComparison.Ordinal));
    }

    /// <summary>Posts a message whose text member is this JSON, which need not be what a well-behaved client writes.</summary>
    public static async Task<BotMessage> SayRawAsync(this BotUnderTest bot, string textJson)
    {
        var activity = bot.Chat.NewActivity("message");
        activity["text"] = "%text%";
        var before = bot.Teams.Messages.Max(message => message.LastChange);
        using var body = new StringContent(
            activity.ToJsonString().Replace("\"%text%\"", textJson, StringComparison.Ordinal), Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        using var response = await bot.Http.PostAsync(new Uri("/api/messages", UriKind.Relative), body);
        Assert.True(response.IsSuccessStatusCode, string.Create(CultureInfo.InvariantCulture, $"{(int)response.StatusCode} for {textJson[..Math.Min(80, textJson.Length)]}"));
        return await bot.Chat.WaitForMessageAsync(message => message.Sequence > before);
    }
}
