using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Conversations;

/// <summary>Whom to contact about a marketplace product.</summary>
public sealed class IsvCommandTests(SharedBot shared) : IClassFixture<SharedBot>
{
    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Isv_shows_the_vendors_contacts(string language)
    {
        var agent = shared.Agent(language);

        var card = await agent.CommandAsync("CommandIsv", "tailspin backup");

        Assert.Contains("Tailspin Backup", card.VisibleText);
        Assert.Contains("Tailspin Toys", card.VisibleText);
        Assert.Contains("+1 425 555 0100", card.VisibleText);
        Assert.Contains(agent.Word("VendorExplained"), card.VisibleText);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Isv_of_a_vendor_with_several_products_names_them(string language)
    {
        var agent = shared.Agent(language);

        var answer = await agent.CommandAsync("CommandIsv", "Tailspin Toys");

        Assert.Contains("Tailspin Backup", answer.Text);
        Assert.Contains("Tailspin Ransom Shield", answer.Text);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Isv_of_an_unknown_product_says_so(string language)
    {
        var agent = shared.Agent(language);

        Assert.Equal(agent.Sentence("ProductUnknown", "Nothing <at>all</at>"), (await agent.CommandAsync("CommandIsv", "Nothing <at>all</at>")).Text);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task A_second_click_on_track_is_no_second_ticket(string language)
    {
        var agent = shared.Agent(language);
        var vendor = await agent.CommandAsync("CommandIsv", "Tailspin Backup");
        await agent.PressAsync(agent.Word("ButtonTrack"), message: vendor);
        var ticket = await agent.SayAsync("Contoso Ltd");

        var again = await agent.PressAsync(agent.Word("ButtonTrack"), message: vendor);

        Assert.Contains($"CSP-1 · {agent.Word("StateReferred")}", ticket.VisibleText);
        Assert.Equal(agent.Sentence("SubmittedAlready", "CSP-1"), again.Text);
        Assert.Null(await agent.DraftAsync());
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task A_double_click_on_track_in_the_middle_of_a_ticket_is_one_ticket(string language)
    {
        var agent = shared.Agent(language);
        var vendor = await agent.SayAllAsync($"{agent.Word("CommandNewTicket")} Contoso Ltd {agent.Word("FamilyMarketplace")}", "Tailspin Backup");

        await Task.WhenAll(
            agent.Chat.PressAsync(agent.Word("ButtonTrack"), message: vendor), agent.Chat.PressAsync(agent.Word("ButtonTrack"), message: vendor));

        Assert.NotNull(await agent.TicketAsync("CSP-1"));
        Assert.Null(await agent.TicketAsync("CSP-2"));
        Assert.Single(agent.Chat.Messages, message => message.Text == agent.Sentence("SubmittedAlready", "CSP-1"));
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task A_product_is_tracked_by_its_name_too(string language)
    {
        var agent = shared.Agent(language);

        var question = await agent.CommandAsync("CommandTrack", "tailspin backup");

        Assert.Contains(agent.Sentence("CustomerAsked"), question.VisibleText);
        Assert.Contains($"CSP-1 · {agent.Word("StateReferred")}", (await agent.SayAsync("Contoso Ltd")).VisibleText);
    }

    [Fact]
    public async Task A_colleague_who_clicks_on_track_first_is_named_to_the_other()
    {
        var agent = shared.Agent();
        var colleague = agent.Colleague("Ben Ito");
        var chat = shared.Bot.Teams.GroupChat(agent.User, colleague.User);
        var vendor = await agent.In(chat).CommandAsync("CommandIsv", "Tailspin Backup");
        await colleague.In(chat).PressAsync(agent.Word("ButtonTrack"), message: vendor);

        var answer = await agent.In(chat).PressAsync(agent.Word("ButtonTrack"), message: vendor);

        Assert.Equal(agent.Sentence("ClickNotYours", "Aiko Tanaka", "Ben Ito"), answer.Text);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Track_without_a_product_says_how_to_get_one(string language)
    {
        var agent = shared.Agent(language);

        Assert.Equal(agent.Sentence("TrackNothing"), (await agent.CommandAsync("CommandTrack")).Text);
    }
}
