using System.Text.Json;
using System.Text.Json.Nodes;
using AdaptiveCards;

namespace BotFramework.Tests.AdaptiveCards;

public sealed class CardActionTests
{
    public static TheoryData<string, AdaptiveAction> Actions => new()
    {
        {
            """
            {"type":"Action.Execute","id":"a","title":"Go","verb":"v","data":{"Kind":1},"associatedInputs":"none","mode":"secondary",
             "tooltip":"tip","isEnabled":false,"style":"destructive","iconUrl":"https://example.test/i.png"}
            """,
            new AdaptiveExecuteAction
            {
                Id = "a",
                Title = "Go",
                Verb = "v",
                Data = new { Kind = 1 },
                AssociatedInputs = AdaptiveAssociatedInputs.None,
                Mode = AdaptiveActionMode.Secondary,
                Tooltip = "tip",
                IsEnabled = false,
                Style = "destructive",
                IconUrl = "https://example.test/i.png",
            }
        },
        { """{"type":"Action.Submit","title":"Go"}""", new AdaptiveSubmitAction { Title = "Go", Style = "default" } },
        {
            """{"type":"Action.ShowCard","card":{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"x"}]}}""",
            new AdaptiveShowCardAction { Card = new AdaptiveCard("1.5") { Body = { new AdaptiveTextBlock("x") } } }
        },
        {
            """{"type":"Action.ToggleVisibility","targetElements":["a",{"elementId":"b","isVisible":false}]}""",
            new AdaptiveToggleVisibilityAction { TargetElements = { "a", new AdaptiveTargetElement("b", false) } }
        },
    };

    public static TheoryData<object, string> DataForms => new()
    {
        { "text", "\"text\"" },
        { 7, "7" },
        { new Dictionary<string, object> { ["a"] = 1, ["b"] = null }, """{"a":1,"b":null}""" },
        { new { Name = "日本", Day = DayOfWeek.Monday, None = (string)null }, """{"Name":"日本","Day":1,"None":null}""" },
        { new JsonObject { ["a"] = new JsonArray(1, "b") }, """{"a":[1,"b"]}""" },
        { JsonElement.Parse("""{"a":1.10}"""), """{"a":1.10}""" },
    };

    [Theory]
    [MemberData(nameof(Actions), DisableDiscoveryEnumeration = true)]
    public void An_action_has_the_form_of_the_schema(string json, AdaptiveAction action) =>
        CardJsonAssert.ActionWrites(json, action);

    [Theory]
    [MemberData(nameof(DataForms), DisableDiscoveryEnumeration = true)]
    public void Data_may_be_any_object_and_is_written_as_it_is(object data, string json)
    {
        CardJsonAssert.ActionWrites($$"""{"type":"Action.Submit","data":{{json}}}""", new AdaptiveSubmitAction { Data = data });
        Assert.Equal(json, new AdaptiveExecuteAction { Data = data }.DataJson);
    }

    [Fact]
    public void Data_can_be_set_as_text_and_cleared()
    {
        AdaptiveSubmitAction action = new() { DataJson = """{"a":[1,2]}""" };
        CardJsonAssert.ActionWrites("""{"type":"Action.Submit","data":{"a":[1,2]}}""", action);

        action.DataJson = null;

        Assert.Null(action.DataJson);
        CardJsonAssert.ActionWrites("""{"type":"Action.Submit"}""", action);
    }

    [Fact]
    public void Data_text_that_is_no_json_is_refused() =>
        Assert.Throws<AdaptiveSerializationException>(() => new AdaptiveSubmitAction { DataJson = "{" });

    [Fact]
    public void A_card_within_a_card_needs_no_version() =>
        CardJsonAssert.Survives(
            """{"type":"AdaptiveCard","version":"1.5","actions":[{"type":"Action.ShowCard","card":{"type":"AdaptiveCard"}}]}""");
}
