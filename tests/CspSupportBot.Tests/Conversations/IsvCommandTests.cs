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
    public async Task Track_without_a_product_says_how_to_get_one(string language)
    {
        var agent = shared.Agent(language);

        Assert.Equal(agent.Sentence("TrackNothing"), (await agent.CommandAsync("CommandTrack")).Text);
    }
}
