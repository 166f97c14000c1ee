using System.Text.Json.Nodes;
using CspSupportBot.Connectors.Embedded;
using CspSupportBot.Domain.Customers;
using CspSupportBot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CspSupportBot.Tests.Conversations;

/// <summary>
/// Names and texts of people appear letter by letter: nothing that a person can write becomes a mention, a link, an image, bold
/// type or a date.
/// </summary>
public sealed class LiteralTextTests
{
    private static readonly string[] Traps =
    [
        "**bold** and _italic_",
        "[link](https://evil.example)",
        "<at>Support Bot</at> hello",
        "{{DATE(2020-01-01T00:00:00Z, SHORT)}} {{ time(2020-01-01T00:00:00Z) }}",
        "<img src=\"https://evil.example/x.png\">",
        "# headline",
        "- list",
        "1. list",
        "A & B <x> \"y\" 'z' \\n",
    ];

    /// <summary>The only members of a card that may hold what people wrote: none of them is read as Markdown.</summary>
    private static readonly string[] MembersForPeople =
        ["TextRun.text", "AdaptiveCard.fallbackText", "Action.Submit.title", "Action.Submit.tooltip", "Input.Text.value", "Input.Text.placeholder"];

    /// <summary>Customers whose names are more than letters and blanks; one of each is enough where many are alike.</summary>
    public static TheoryData<string> TrapCustomers => [.. new SampleData().Customers
        .Where(customer => customer.Domain.StartsWith("edge-case-", StringComparison.Ordinal) || customer.Domain.StartsWith("long-name", StringComparison.Ordinal))
        .Select(customer => customer.Domain)];

    [Theory]
    [MemberData(nameof(TrapCustomers))]
    public async Task A_customers_name_is_shown_as_it_is(string domain)
    {
        await using var bot = await BotUnderTest.StartAsync();
        var customer = bot.Services.GetRequiredService<SampleData>().Customers.Single(known => known.Domain == domain);
        await bot.GoToAsync("customer");

        var reply = await bot.SayAsync(domain);
        if (customer is { Access: CustomerAccess.Full, Subscriptions: [var subscription, ..] })
        {
            await bot.SayAllAsync("Azure", subscription.Id, "B", "Title", "Description", "submit", "my tickets", $"tickets {domain}", "hand my tickets to nobody");
            reply = await bot.SayAsync("ticket 1");
        }
        else if (customer.Access is CustomerAccess.Full)
        {
            reply = await bot.SayAsync("Azure");
        }

        Assert.Contains(ShownCard.LiteralTexts(reply.Card), text => text.Contains(customer.Name, StringComparison.Ordinal));
        AssertNothingIsRead(bot, customer.Name);
    }

    [Fact]
    public async Task Titles_descriptions_and_refused_answers_are_shown_as_they_are()
    {
        await using var bot = await BotUnderTest.StartAsync();
        foreach (var (index, trap) in Traps.Index())
        {
            await bot.SayAllAsync("new ticket", trap, "Contoso Ltd", trap, "Azure", trap, "Contoso Test", trap, "C", trap, trap, trap, "submit");
            await bot.Chat.WaitForMessageAsync(message => message.VisibleText.StartsWith($"CSP-{index + 1} · Filed", StringComparison.Ordinal));
            await bot.SayAllAsync("my tickets", $"ticket {index + 1}");
        }

        var literal = bot.Teams.Messages.SelectMany(message => ShownCard.LiteralTexts(message.Card)).ToHashSet();
        Assert.All(Traps.Where(trap => !trap.Contains("{{", StringComparison.Ordinal)), trap => Assert.Contains(trap, literal));
        AssertNothingIsRead(bot, Traps);
    }

    [Fact]
    public async Task The_speakers_own_name_is_shown_as_it_is()
    {
        await using var bot = await BotUnderTest.StartAsync();
        const string Name = "**Aiko** <at>Bot</at> [x](https://evil.example)";
        var activity = bot.Chat.NewActivity("message");
        activity["from"]!["name"] = Name;
        foreach (var text in (string[])["new ticket", "Contoso Ltd", "Azure", "Contoso Test", "C", "Title", "Description", "submit"])
        {
            activity["text"] = text;
            activity["id"] = Guid.NewGuid().ToString();
            Assert.True((await bot.Chat.DeliverAsync(activity)).IsAccepted);
        }

        await bot.Chat.WaitForMessageAsync(message => message.VisibleText.Contains("At Microsoft", StringComparison.Ordinal));
        Assert.Contains(Name, ShownCard.LiteralTexts(bot.Chat.LastCard));
        AssertNothingIsRead(bot, Name);
    }

    [Fact]
    public async Task A_date_function_in_a_text_stays_text()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.GoToAsync("title");

        var summary = await bot.SayAllAsync("Since {{DATE(2020-01-01T00:00:00Z)}}", "{{ time(2020-01-01T00:00:00Z) }}");

        Assert.DoesNotContain(ShownCard.LiteralTexts(summary.Card), text => text.Contains("{{", StringComparison.Ordinal));
        Assert.Contains("Since {\u2060{DATE(2020-01-01T00:00:00Z)}}", ShownCard.LiteralTexts(summary.Card));
    }

    [Fact]
    public async Task Messages_without_a_card_are_plain_even_the_apology()
    {
        await using var bot = await BotUnderTest.StartAsync();
        bot.ExpectsWarnings = true;
        await bot.SayAllAsync("my tickets", "cancel", "ticket 1");
        await bot.Store.ExecuteAsync("DROP TABLE \"Drafts\"");

        var apology = await bot.SayAsync("new ticket");

        Assert.Contains("Something went wrong", apology.Text);
        Assert.Equal(4, bot.Teams.Messages.Count);
        Assert.All(bot.Teams.Messages, message => Assert.Equal("plain", message.Activity["textFormat"]?.ToString()));
    }

    /// <summary>Looks at everything the bot ever sent, edits included.</summary>
    private static void AssertNothingIsRead(BotUnderTest bot, params IReadOnlyList<string> texts)
    {
        var sent = bot.Teams.Requests.Select(request => request.Json).OfType<JsonObject>().Where(activity => activity["type"]?.ToString() == "message").ToList();
        Assert.NotEmpty(sent);
        foreach (var activity in sent)
        {
            Assert.Null(activity["entities"]?.AsArray().FirstOrDefault());
            var card = new BotMessageCard(activity).Card;
            if (card is null)
            {
                Assert.Equal("plain", activity["textFormat"]?.ToString());
                continue;
            }

            Assert.Null(activity["text"]);
            Assert.Null(card["msteams"]);
            foreach (var (where, value) in Strings(card))
            {
                Assert.True(
                    MembersForPeople.Contains(where) || !texts.Any(text => value.Contains(text, StringComparison.Ordinal)),
                    $"{where} is read by clients and holds: {value}");
            }
        }
    }

    /// <summary>Every string of a card under the type and member that hold it.</summary>
    private static IEnumerable<(string Where, string Value)> Strings(JsonNode card) => ShownCard.Elements(card).SelectMany(element => element
        .Where(member => member.Value is JsonValue value && value.GetValueKind() is System.Text.Json.JsonValueKind.String)
        .Select(member => ($"{element["type"]}.{member.Key}", member.Value!.ToString())));

    private sealed record BotMessageCard(JsonObject Activity)
    {
        public JsonNode? Card => Activity["attachments"]?.AsArray().FirstOrDefault()?["content"];
    }
}
