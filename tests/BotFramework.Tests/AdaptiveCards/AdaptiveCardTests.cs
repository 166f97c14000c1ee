using System.Text.Json;
using AdaptiveCards;

namespace BotFramework.Tests.AdaptiveCards;

public sealed class AdaptiveCardTests
{
    [Fact]
    public void A_new_card_is_only_its_type_and_version() =>
        Assert.Equal("""{"type":"AdaptiveCard","version":"1.5"}""", new AdaptiveCard(new AdaptiveSchemaVersion(1, 5)).ToJson());

    [Fact]
    public void The_type_is_written_first()
    {
        AdaptiveCard card = new("1.5") { Lang = "ja", Id = "i", Body = { new AdaptiveTextBlock("x") { Id = "t", Wrap = true } } };

        Assert.StartsWith("""{"type":"AdaptiveCard","version":"1.5","id":"i",""", card.ToJson(), StringComparison.Ordinal);
        Assert.Contains("""[{"type":"TextBlock","id":"t",""", card.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_member_of_a_card_is_written_and_read()
    {
        const string Json = """
            {"type":"AdaptiveCard","version":"1.5","lang":"ja","rtl":true,"fallbackText":"f","speak":"s","minHeight":"90px","height":"stretch",
             "verticalContentAlignment":"center","backgroundImage":"https://example.test/b.png","selectAction":{"type":"Action.OpenUrl","url":"https://example.test"},
             "metadata":{"webUrl":"https://example.test"},
             "refresh":{"action":{"type":"Action.Execute","verb":"refresh"},"userIds":["29:a","29:b"],"expires":"2026-04-01T00:00:00Z"},
             "authentication":{"text":"t","connectionName":"c","tokenExchangeResource":{"id":"i","providerId":"p","uri":"u"},
              "buttons":[{"type":"signin","title":"t","image":"i","value":"v"}]}}
            """;
        AdaptiveCard card = new("1.5")
        {
            Lang = "ja",
            Rtl = true,
            FallbackText = "f",
            Speak = "s",
            PixelMinHeight = 90,
            Height = AdaptiveHeight.Stretch,
            VerticalContentAlignment = AdaptiveVerticalContentAlignment.Center,
            BackgroundImage = new Uri("https://example.test/b.png"),
            SelectAction = new AdaptiveOpenUrlAction { Url = new Uri("https://example.test") },
            Metadata = new AdaptiveMetadata { WebUrl = "https://example.test" },
            Refresh = new AdaptiveRefresh
            {
                Action = new AdaptiveExecuteAction { Verb = "refresh" },
                UserIds = { "29:a", "29:b" },
                Expires = new DateTime(2026, 4, 1, 0, 0, 0, DateTimeKind.Utc),
            },
            Authentication = new AdaptiveAuthentication
            {
                Text = "t",
                ConnectionName = "c",
                TokenExchangeResource = new AdaptiveTokenExchangeResource { Id = "i", ProviderId = "p", Uri = "u" },
                Buttons = { new AdaptiveAuthCardButton { Type = "signin", Title = "t", Image = "i", Value = "v" } },
            },
        };

        CardJsonAssert.Equal(Json, card.ToJson());
        CardJsonAssert.Survives(Json);
    }

    [Theory]
    [InlineData("障害 <at>美咲</at> & \"引用\"")]
    [InlineData("🙂👩‍👩‍👧")]
    [InlineData("\0\u0001\b\t\r\n\u001f\u007f\u2028")]
    [InlineData("\\ud83d\\ude42 is a text, not an escape \\\\")]
    public void Any_text_comes_back_as_it_was(string text)
    {
        AdaptiveCard card = new("1.5") { Body = { new AdaptiveTextBlock(text) }, AdditionalProperties = { [text] = text } };

        AdaptiveCard read = AdaptiveCard.FromJson(card.ToJson()).Card;

        Assert.Equal(text, Assert.IsType<AdaptiveTextBlock>(Assert.Single(read.Body)).Text);
        Assert.Equal(text, Assert.IsType<JsonElement>(read.AdditionalProperties[text]).GetString());
    }

    [Fact]
    public void Text_beyond_ascii_stays_readable_in_the_json() =>
        Assert.Contains("障害🙂", new AdaptiveCard("1.5") { FallbackText = "障害🙂" }.ToJson(), StringComparison.Ordinal);

    // Attribute arguments can't hold half a pair: the compiler stores them as UTF-8.
    public static TheoryData<char[], string> HalfPairs => new()
    {
        { ['a', '\ud83d'], "a\ufffd" },
        { ['\ude42', 'b'], "\ufffdb" },
        { ['\ude42', '\ud83d'], "\ufffd\ufffd" },
    };

    [Theory]
    [MemberData(nameof(HalfPairs), DisableDiscoveryEnumeration = true)]
    public void Half_a_surrogate_pair_is_replaced(char[] units, string expected)
    {
        string text = new(units);
        AdaptiveCard card = new("1.5") { FallbackText = text, Actions = { new AdaptiveSubmitAction { Data = new Dictionary<string, string> { ["k"] = text } } } };

        using JsonDocument json = JsonDocument.Parse(card.ToJson());

        Assert.Equal(expected, json.RootElement.GetProperty("fallbackText").GetString());
        Assert.Equal(expected, json.RootElement.GetProperty("actions")[0].GetProperty("data").GetProperty("k").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"AdaptiveCard\"")]
    [InlineData("""{"version":"1.5"}""")]
    [InlineData("""{"type":"AdaptiveCard"}""")]
    [InlineData("""{"type":null,"version":"1.5"}""")]
    [InlineData("""{"type":"TextBlock","version":"1.5"}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"new"}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5.1"}""")]
    [InlineData("""{"type":"AdaptiveCard","version":true}""")]
    [InlineData("""{"type":"AdaptiveCard","type":"AdaptiveCard","version":"1.5"}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"text":"no type"}]}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":7}]}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":["text"]}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":{}}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","height":"tall"}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","fallback":"remove"}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","lang":"\ud83d"}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","size":"huge"}]}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Table","columns":[{"width":"wide"}]}]}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","actions":[{"type":"Action.ToggleVisibility","targetElements":"a"}]}""")]
    public void What_is_no_card_is_refused(string json) =>
        Assert.Throws<AdaptiveSerializationException>(() => AdaptiveCard.FromJson(json));

    [Fact]
    public void A_card_for_a_newer_schema_is_read_with_a_warning()
    {
        AdaptiveCardParseResult result = AdaptiveCard.FromJson("""{"type":"AdaptiveCard","version":"2.0"}""");

        AdaptiveWarning warning = Assert.Single(result.Warnings);
        Assert.Equal((int)AdaptiveWarning.WarningStatusCode.UnsupportedSchemaVersion, warning.Code);
        Assert.Contains("2.0", warning.ToString(), StringComparison.Ordinal);
        Assert.Empty(AdaptiveCard.FromJson("""{"type":"AdaptiveCard","version":"1.5"}""").Warnings);
    }

    [Theory]
    [InlineData(31, true)]
    [InlineData(32, false)]
    public void Nesting_is_limited_on_both_ways(int containers, bool isAllowed)
    {
        AdaptiveContainer container = new();
        string json = """{"type":"Container","items":[]}""";
        for (int i = 1; i < containers; i++)
        {
            container = new AdaptiveContainer { container };
            json = $$"""{"type":"Container","items":[{{json}}]}""";
        }

        json = $$"""{"type":"AdaptiveCard","version":"1.5","body":[{{json}}]}""";
        AdaptiveCard card = new("1.5") { Body = { container } };

        if (isAllowed)
        {
            CardJsonAssert.Equal(json, card.ToJson());
            CardJsonAssert.Survives(json);
        }
        else
        {
            Assert.Throws<AdaptiveSerializationException>(card.ToJson);
            Assert.Throws<AdaptiveSerializationException>(() => AdaptiveCard.FromJson(json));
        }
    }

    [Fact]
    public void A_card_that_contains_itself_is_refused()
    {
        AdaptiveCard card = new("1.5");
        card.Actions.Add(new AdaptiveShowCardAction { Card = card });

        Assert.Throws<AdaptiveSerializationException>(card.ToJson);
    }

    [Fact]
    public void A_number_that_json_lacks_is_refused() =>
        Assert.Throws<AdaptiveSerializationException>(
            new AdaptiveCard("1.5") { Body = { new AdaptiveNumberInput { Value = double.PositiveInfinity } } }.ToJson);

    [Fact]
    public void A_big_card_survives_a_round_trip()
    {
        AdaptiveTable table = new() { Columns = { new AdaptiveTableColumnDefinition { Width = 1 } } };
        for (int i = 0; i < 300; i++)
        {
            table.Rows.Add(new AdaptiveTableRow { Cells = { new AdaptiveTableCell { new AdaptiveTextBlock($"行 {i} 🙂") { Wrap = true } } } });
        }

        AdaptiveCard card = new("1.5")
        {
            Body = { new AdaptiveContainer { new AdaptiveColumnSet { new AdaptiveColumn { table } } } },
            Actions = { new AdaptiveShowCardAction { Card = new AdaptiveCard("1.5") { Body = { table } } } },
        };

        CardJsonAssert.Survives(card.ToJson());
        Assert.Equal(600, card.ToJson().Split("🙂").Length - 1);
    }
}
