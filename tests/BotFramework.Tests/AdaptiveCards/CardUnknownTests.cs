using System.Text.Json;
using AdaptiveCards;

namespace BotFramework.Tests.AdaptiveCards;

public sealed class CardUnknownTests
{
    [Theory]
    [InlineData(""" "body":[{"type":"Chart.Donut","id":"c","spacing":"large","title":"T","data":[{"legend":"a","value":1.50}],"grid.area":"x"}] """)]
    [InlineData(""" "body":[{"title":"type comes last","nested":{"type":"TextBlock"},"type":"CodeBlock"}] """)]
    [InlineData(""" "body":[{"type":"RichTextBlock","inlines":[{"type":"IconRun","name":"Star"}]}] """)]
    [InlineData(""" "body":[{"type":"Action.Submit","odd":"an action in the body"}] """)]
    [InlineData(""" "actions":[{"type":"Action.OpenUrlDialog","title":"Go","dialogHeight":"small"}] """)]
    [InlineData(""" "actions":[{"type":"TextBlock","text":"an element among the actions"}] """)]
    [InlineData(""" "$schema":"https://adaptivecards.io/schemas/adaptive-card.json" """)]
    [InlineData(""" "msteams":{"width":"Full"},"msTeams":{"x":1},"resources":null """)]
    [InlineData(""" "metadata":{"webUrl":"https://example.test","x":1},"refresh":{"x":1},"authentication":{"x":1} """)]
    [InlineData(""" "body":[{"type":"FactSet","facts":[{"title":"t","value":"v","x":1}]}] """)]
    [InlineData(""" "body":[{"type":"Input.ChoiceSet","id":"c","choices":[{"title":"t","value":"v","x":1}],"choices.data":{"type":"Data.Query","associatedInputs":"auto"}}] """)]
    [InlineData(""" "body":[{"type":"Table","columns":[{"width":1,"x":1}],"x":1}] """)]
    [InlineData(""" "actions":[{"type":"Action.ToggleVisibility","targetElements":[{"elementId":"a","x":1}],"x":1}] """)]
    [InlineData(""" "backgroundImage":{"url":"https://example.test/b.png","themedUrls":[]} """)]
    public void What_the_library_does_not_know_survives_a_round_trip(string members) =>
        CardJsonAssert.Survives($$"""{"type":"AdaptiveCard","version":"1.5",{{members}}}""");

    [Fact]
    public void Unknown_types_are_told_by_class_and_keep_their_name()
    {
        AdaptiveCard card = AdaptiveCard.FromJson(
            """{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Badge","text":"new"}],"actions":[{"type":"Action.Popover"}]}""").Card;

        AdaptiveUnknownElement badge = Assert.IsType<AdaptiveUnknownElement>(Assert.Single(card.Body));
        Assert.Equal("Badge", badge.Type);
        Assert.Equal("new", Assert.IsType<JsonElement>(badge.AdditionalProperties["text"]).GetString());
        Assert.Equal("Action.Popover", Assert.IsType<AdaptiveUnknownAction>(Assert.Single(card.Actions)).Type);
    }

    [Fact]
    public void Additional_properties_stand_next_to_the_other_members()
    {
        AdaptiveCard card = new("1.5")
        {
            Body = { new AdaptiveImage("https://example.test/a.png") { AdditionalProperties = { ["msTeams"] = new Dictionary<string, object> { ["allowExpand"] = true } } } },
            Actions = { new AdaptiveSubmitAction { AdditionalProperties = { ["msteams"] = JsonElement.Parse("""{"feedback":{"hide":true}}""") } } },
            AdditionalProperties = { ["msteams"] = new { width = "Full", entities = Array.Empty<object>() } },
        };

        CardJsonAssert.Equal(
            """
            {"type":"AdaptiveCard","version":"1.5","msteams":{"width":"Full","entities":[]},
             "body":[{"type":"Image","url":"https://example.test/a.png","msTeams":{"allowExpand":true}}],
             "actions":[{"type":"Action.Submit","msteams":{"feedback":{"hide":true}}}]}
            """,
            card.ToJson());
    }

    [Theory]
    [InlineData("\"drop\"")]
    [InlineData("""{"type":"TextBlock","text":"old client"}""")]
    [InlineData("""{"type":"Action.Submit","title":"Old"}""")]
    [InlineData("""{"type":"Action.Odd","fallback":"drop"}""")]
    [InlineData("""{"type":"Odd","x":1}""")]
    public void A_fallback_survives_a_round_trip(string fallback) =>
        CardJsonAssert.Survives($$"""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Chart.Pie","fallback":{{fallback}}}]}""");

    [Fact]
    public void A_fallback_and_required_features_are_written()
    {
        AdaptiveTextBlock text = new("x")
        {
            Fallback = new AdaptiveFallbackElement(AdaptiveFallbackElement.AdaptiveFallbackType.Drop),
            Requires = new Dictionary<string, string> { ["adaptiveCards"] = "1.5" },
        };
        AdaptiveExecuteAction execute = new() { Fallback = new AdaptiveFallbackElement(new AdaptiveSubmitAction { Title = "Old" }) };

        CardJsonAssert.BodyWrites("""{"type":"TextBlock","text":"x","fallback":"drop","requires":{"adaptiveCards":"1.5"}}""", text);
        CardJsonAssert.ActionWrites("""{"type":"Action.Execute","fallback":{"type":"Action.Submit","title":"Old"}}""", execute);
    }

    [Fact]
    public void An_unset_fallback_is_not_written() =>
        CardJsonAssert.BodyWrites("""{"type":"TextBlock","text":"x"}""", new AdaptiveTextBlock("x") { Fallback = new AdaptiveFallbackElement() });
}
