using System.Text.Json.Nodes;
using AdaptiveCards;
using CspSupportBot.Cards;
using CspSupportBot.Domain.Customers;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Marketplace;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Wordings;

/// <summary>Whoever reads Japanese reads no English on any card.</summary>
public sealed class JapaneseCardTests
{
    private static readonly DateTimeOffset Now = BotUnderTest.Start;
    private static readonly Person Owner = new("1", "田中");
    private static readonly Contact Contact = new("田中", "ta@n.jp", "+81 3 1234 5678", "JPN", "Asia/Tokyo");

    private static readonly TicketDraft Draft = TicketDraft.Start("1", "1", "1", Now) with
    {
        CustomerTenantId = "1",
        CustomerName = "株式会社サンプル商事",
        CustomerDomain = "例.jp",
        CustomerAccess = CustomerAccess.Full,
        Family = ProductFamily.Azure,
        WhatId = "1",
        What = "本番環境",
        Impact = BusinessImpact.Moderate,
        Title = "件名",
        Description = "説明",
        Tried = "再起動",
        ProblemStartedAt = Now.AddDays(-2),
        SupportLanguage = "ja-jp",
    };

    // What people and other systems wrote: it is not ours to translate.
    private static readonly string[] Data =
    [
        "ta@n.jp", "例.jp", "https://support.example/", "support.example", "s@v.jp", .. SupportLanguages.All.Select(Wording.SupportLanguage),
    ];

    public JapaneseCardTests() => Languages.Speak(Languages.Japanese, null);

    public static TheoryData<string> Tickets() => [.. All().Keys];

    [Theory, MemberData(nameof(Tickets))]
    public void No_English_is_on_the_card_of_a_ticket(string standing)
    {
        var ticket = All()[standing];

        AssertJapanese(TicketCard.Render(ticket, new BackendCapabilities { CanComment = true }, new Reader("Asia/Tokyo"), Now));
        AssertJapanese(TicketListCard.Render(Words.ListDueNext, [ticket], 2, new Reader("Asia/Tokyo"), Now));
    }

    [Fact]
    public void The_tickets_of_this_test_stand_wherever_a_ticket_can_stand()
    {
        Assert.Equal(Enum.GetValues<TicketState>(), All().Values.Select(ticket => ticket.State).Distinct().Order());
        Assert.Equal(Enum.GetValues<WaitingFor>(), All().Values.Select(ticket => ticket.WaitingFor).OfType<WaitingFor>().Distinct().Order());
    }

    [Fact]
    public void No_English_is_on_the_help_card()
    {
        AssertJapanese(HelpCard.Render(Words.HelpHeading, forAdministrator: true));
        AssertJapanese(HelpCard.Render(Words.Welcome, forAdministrator: false));
    }

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(false, false, false)]
    public void No_English_is_on_the_card_of_a_vendor(bool link, bool email, bool phone)
    {
        AssertJapanese(VendorCard.Render(new MarketplaceProduct(
            "1", "会計", "開発", link ? new Uri("https://support.example/") : null, email ? "s@v.jp" : null, phone ? "1" : null), Guid.Empty));
    }

    [Theory]
    [InlineData(BusinessImpact.Critical)]
    [InlineData(BusinessImpact.Minimal)]
    public void No_English_is_on_the_details_form(BusinessImpact impact)
    {
        AssertJapanese(DetailsCard.Render(new DetailsView(
            Draft with { Impact = impact }, "1", "2026-11-23", "08:30", "田中", "ta@n.jp", "+81 3 1234 5678", 200, 8000, null)));
    }

    private static void AssertJapanese(AdaptiveCard card)
    {
        var texts = Texts(JsonNode.Parse(card.ToJson())).ToList();

        Assert.NotEmpty(texts);
        Assert.All(texts, text => Assert.Equal(
            (text, ""), (text, string.Join(' ', LatinWords.NotAllowed(Data.Aggregate(text, (rest, data) => rest.Replace(data, "", StringComparison.Ordinal)))))));
    }

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonArray all => all.SelectMany(Texts),
        JsonObject element => element.SelectMany(member => member is { Key: "text" or "title" or "label" or "placeholder" or "errorMessage" or "fallbackText" or "tooltip" or "altText", Value: JsonValue words }
            ? [words.ToString()]
            : member.Key == "data" ? [] : Texts(member.Value)),
        _ => [],
    };

    private static Dictionary<string, Ticket> All()
    {
        Dictionary<string, Ticket> all = new()
        {
            ["filing"] = New(),
            ["prepared"] = Ticket.Prepare(Draft with { Family = ProductFamily.Microsoft365 }, Samples.ByHand, new TicketNumber(1), Contact, Owner, Now),
            ["referred"] = Ticket.Refer(Draft with { Family = ProductFamily.Marketplace, Impact = null }, Samples.ByVendor, new TicketNumber(1), Owner, Now),
            ["filed"] = Filed(),
            ["failed"] = New(),
            ["late"] = New(),
            ["best effort"] = New(),
            ["noted"] = Filed(),
            ["responded"] = Filed(),
            ["resolved"] = Filed(),
            ["cancelled"] = Ticket.Prepare(Draft with { Family = ProductFamily.Microsoft365 }, Samples.ByHand, new TicketNumber(1), Contact, Owner, Now),
        };
        all["cancelled"].Cancel(Owner, Now);
        all["failed"].Refuse("理由。", Now);
        all["late"].File("1", Now.AddDays(-3), Samples.Promise(Now.AddDays(-3), TimeSpan.FromDays(1)));
        all["best effort"].File("1", Now, Samples.Promise(Now, TimeSpan.FromHours(4), isBestEffort: true));
        all["noted"].Note("折り返し済み", Owner, Now);
        all["responded"].MarkResponded(Owner, Now);
        all["resolved"].Resolve("再起動", Owner, Now);
        foreach (var reason in Enum.GetValues<WaitingFor>())
        {
            all[$"waiting for {reason}"] = Filed();
            all[$"waiting for {reason}"].Wait(reason, null, Owner, Now);
        }

        return all;
    }

    private static Ticket New() => Ticket.Submit(Draft, Samples.ByApi, new TicketNumber(1), new AzureProblem("1", "仮想マシン", "1", "起動しない", []), Contact, Owner, Now);

    private static Ticket Filed()
    {
        var ticket = New();
        ticket.File("1", Now, Samples.Promise(Now, TimeSpan.FromHours(4)));
        return ticket;
    }
}
