using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CspSupportBot.Cards;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Simulators.Teams;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Conversations;

/// <summary>The form with all that is left to say.</summary>
public sealed class DetailsFormTests(SharedBot shared) : IClassFixture<SharedBot>
{
    private static readonly Dictionary<string, string> Filled = new()
    {
        [DetailsCard.Title] = "VPN is down",
        [DetailsCard.Description] = "Since 09:15.\nAll sites.",
        [DetailsCard.Kind] = nameof(RequestKind.Billing),
        [DetailsCard.StartedDate] = "2026-11-23",
        [DetailsCard.StartedTime] = "09:15",
        [DetailsCard.Tried] = "Restarted the gateway",
        [DetailsCard.Language] = "ja-jp",
        [DetailsCard.ContactName] = "Aiko T.",
        [DetailsCard.ContactEmail] = "aiko@partner.example",
        [DetailsCard.ContactPhone] = "+81 3 1234 5678",
    };

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Every_field_of_the_form_is_on_the_ticket(string language)
    {
        var agent = await AtFormAsync(language);

        await agent.PressAsync(agent.Word("ButtonNext"), Filled);
        await agent.PressAsync(agent.Word("ButtonSubmit"));

        var ticket = await agent.TicketAsync("CSP-1");
        Assert.Equal("VPN is down", ticket!.Title);
        Assert.Equal("Since 09:15.\nAll sites.", ticket.Description);
        Assert.Equal(RequestKind.Billing, ticket.Kind);
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 0, 15, 0, TimeSpan.Zero), ticket.ProblemStartedAt);
        Assert.Equal("Restarted the gateway", ticket.Tried);
        Assert.Equal("ja-jp", ticket.SupportLanguage);
        Assert.Equal(new Contact("Aiko T.", "aiko@partner.example", "+81 3 1234 5678", "USA", "Asia/Tokyo"), ticket.Contact);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task The_summary_shows_every_field_of_the_form(string language)
    {
        var agent = await AtFormAsync(language);

        var summary = (await agent.PressAsync(agent.Word("ButtonNext"), Filled)).VisibleText;

        Assert.All(
            (string[])["VPN is down", "All sites.", agent.Word("KindBilling"), agent.Word("MomentToday", "09:15", "JST"), "Restarted the gateway", "日本語", "Aiko T., aiko@partner.example, +81 3 1234 5678"],
            value => Assert.Contains(value, summary));
    }

    [Theory]
    [InlineData(DetailsCard.ContactEmail, "info@contoso.example", "EmailOfCustomer")]
    [InlineData(DetailsCard.ContactEmail, "it@Mail.CONTOSO.onmicrosoft.com", "EmailOfCustomer")]
    [InlineData(DetailsCard.ContactEmail, "nobody", "EmailInvalid")]
    [InlineData(DetailsCard.ContactPhone, "03 1234 5678", "PhoneInvalid")]
    [InlineData(DetailsCard.ContactPhone, "+81 call me", "PhoneInvalid")]
    [InlineData(DetailsCard.Title, "", "TextEmpty")]
    [InlineData(DetailsCard.Description, " ", "TextEmpty")]
    [InlineData(DetailsCard.Title, "LONG", "TextTooLong")]
    [InlineData(DetailsCard.Description, "LONG", "TextTooLong")]
    [InlineData(DetailsCard.Tried, "LONG", "TextTooLong")]
    [InlineData(DetailsCard.StartedDate, "2026-11-24", "StartedInFuture")]
    [InlineData(DetailsCard.StartedTime, "16:41", "StartedInFuture")]
    [InlineData(DetailsCard.StartedTime, "25:00", "StartedUnreadable")]
    [InlineData(DetailsCard.StartedDate, "yesterday", "StartedUnreadable")]
    public async Task A_field_that_can_not_be_taken_brings_the_form_back_with_the_reason_and_all_the_others(string field, string value, string why)
    {
        foreach (var language in new[] { "en", "ja" })
        {
            var agent = await AtFormAsync(language);
            var answers = new Dictionary<string, string>(Filled) { [field] = value.Replace("LONG", new string('x', 8_001), StringComparison.Ordinal) };

            // Not pressed as a client would: that would not let some of these pass.
            var form = await agent.SubmitAsync(await ValueAsync(agent, answers));

            // The longest piece of the sentence between what it quotes.
            Assert.Contains(Regex.Split(agent.Sentence(why), @"\{[^}]*\}").MaxBy(piece => piece.Length)!, form.VisibleText);
            var isStart = field is DetailsCard.StartedDate or DetailsCard.StartedTime;
            Assert.All(
                Filled.Where(filled => filled.Key != field && !(isStart && filled.Key is DetailsCard.StartedDate or DetailsCard.StartedTime)),
                filled => Assert.Equal((filled.Key, filled.Value), (filled.Key, InputValue(form, filled.Key))));
            Assert.Equal("Contoso Production", (await agent.DraftAsync())!.What);
        }
    }

    [Fact]
    public async Task A_refused_form_is_taken_when_the_field_is_corrected()
    {
        var agent = await AtFormAsync("en");
        await agent.PressAsync(agent.Word("ButtonNext"), new Dictionary<string, string>(Filled) { [DetailsCard.ContactEmail] = "info@contoso.example" });

        var summary = await agent.PressAsync(agent.Word("ButtonNext"), new Dictionary<string, string> { [DetailsCard.ContactEmail] = "aiko@partner.example" });

        Assert.Contains(agent.Word("SummaryAsked"), summary.VisibleText);
        Assert.Contains("Aiko T., aiko@partner.example, +81 3 1234 5678", summary.VisibleText);
        Assert.Contains("Restarted the gateway", summary.VisibleText);
    }

    [Fact]
    public async Task The_contact_is_remembered_for_the_next_ticket()
    {
        var agent = await AtFormAsync("en");
        await agent.PressAsync(agent.Word("ButtonNext"), Filled);
        await agent.PressAsync(agent.Word("ButtonSubmit"));

        var form = await agent.SayAllAsync("new ticket Adatum Corporation azure B");

        Assert.Equal("Aiko T.", InputValue(form, DetailsCard.ContactName));
        Assert.Equal("aiko@partner.example", InputValue(form, DetailsCard.ContactEmail));
        Assert.Equal("+81 3 1234 5678", InputValue(form, DetailsCard.ContactPhone));
        Assert.Null(InputValue(form, DetailsCard.Title));
    }

    [Fact]
    public async Task A_beginning_that_is_cleared_in_the_form_is_gone()
    {
        var agent = await AtFormAsync("en");
        await agent.PressAsync(agent.Word("ButtonNext"), Filled);
        await agent.PressAsync(agent.Word("ButtonEditLine", agent.Word("LabelStarted")));

        var summary = await agent.PressAsync(agent.Word("ButtonNext"), new Dictionary<string, string> { [DetailsCard.StartedDate] = "", [DetailsCard.StartedTime] = "" });

        Assert.DoesNotContain(agent.Word("LabelStarted"), summary.VisibleText);
        Assert.Null((await agent.DraftAsync())!.ProblemStartedAt);
    }

    [Fact]
    public async Task A_time_without_a_date_is_today()
    {
        var agent = await AtFormAsync("en");

        await agent.PressAsync(agent.Word("ButtonNext"), new Dictionary<string, string>(Filled) { [DetailsCard.StartedDate] = "" });

        Assert.Equal(new DateTimeOffset(2026, 11, 23, 0, 15, 0, TimeSpan.Zero), (await agent.DraftAsync())!.ProblemStartedAt);
    }

    [Fact]
    public async Task The_helpdesks_own_number_on_the_form_is_not_remembered_as_the_persons()
    {
        await using var bot = await BotUnderTest.StartAsync(("Contact:Phone", "+1 425 555 0100"));
        var agent = HelpdeskChat.Of(bot, Tongue.English, Guid.NewGuid(), "Aiko Tanaka", "Asia/Tokyo");
        await agent.SayAllAsync("new ticket Contoso Ltd azure B", "Contoso Production");
        await agent.PressAsync(agent.Word("ButtonNext"), new Dictionary<string, string> { [DetailsCard.Title] = "VPN is down", [DetailsCard.Description] = "Since 9." });

        var profile = await agent.ProfileAsync();

        Assert.Equal(("aiko.tanaka@example.com", null, null), (profile.Email, profile.Phone, profile.ContactName));
    }

    [Fact]
    public async Task The_form_proposes_what_Teams_tells_of_the_person()
    {
        var agent = shared.Agent();

        var form = await agent.SayAllAsync("new ticket Contoso Ltd azure B", "Contoso Production");

        Assert.Equal("Aiko Tanaka", InputValue(form, DetailsCard.ContactName));
        Assert.Equal("aiko.tanaka@example.com", InputValue(form, DetailsCard.ContactEmail));
    }

    [Fact]
    public async Task The_longest_texts_in_Japanese_arrive_whole()
    {
        var agent = await AtFormAsync("ja");
        var (description, tried) = (new string('説', 8_000), new string('試', 8_000));

        var summary = await agent.PressAsync(
            agent.Word("ButtonNext"), new Dictionary<string, string>(Filled) { [DetailsCard.Description] = description, [DetailsCard.Tried] = tried });

        Assert.Contains(agent.Word("SummaryAsked"), summary.VisibleText);
        var draft = await agent.DraftAsync();
        Assert.Equal((description, tried), (draft!.Description, draft.Tried));
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Edit_of_the_title_brings_the_form_back_filled_in(string language)
    {
        var agent = await AtFormAsync(language);
        await agent.PressAsync(agent.Word("ButtonNext"), Filled);

        var form = await agent.PressAsync(agent.Word("ButtonEditLine", agent.Word("LabelTitle")));

        Assert.All(Filled, filled => Assert.Equal((filled.Key, filled.Value), (filled.Key, InputValue(form, filled.Key))));
    }

    private async Task<HelpdeskChat> AtFormAsync(string language)
    {
        var agent = shared.Agent(language);
        await agent.SayAllAsync($"{agent.Word("CommandNewTicket")} Contoso Ltd azure B", "Contoso Production");
        return agent;
    }

    private static async Task<JsonNode> ValueAsync(HelpdeskChat agent, Dictionary<string, string> answers)
    {
        var value = new JsonObject { ["draft"] = $"{(await agent.DraftAsync())!.Id}", ["question"] = "title", ["answer"] = "" };
        foreach (var (id, answer) in answers)
        {
            value[id] = answer;
        }

        return value;
    }

    private static string? InputValue(BotMessage form, string id) => Inputs(form.Card).Single(input => input["id"]?.ToString() == id)["value"]?.ToString();

    private static IEnumerable<JsonObject> Inputs(JsonNode? node) => node switch
    {
        JsonArray all => all.SelectMany(Inputs),
        JsonObject element when element["type"]?.ToString().StartsWith("Input.", StringComparison.Ordinal) is true => [element],
        JsonObject element => element.SelectMany(member => Inputs(member.Value)),
        _ => [],
    };
}
