using AdaptiveCards;

namespace BotFramework.Tests.AdaptiveCards;

public sealed class CardInputTests
{
    public static TheoryData<string, AdaptiveInput> Inputs => new()
    {
        {
            """
            {"type":"Input.Text","id":"t","label":"L","isRequired":true,"errorMessage":"E","regex":"^a\\d$","value":"v","placeholder":"p",
             "isMultiline":true,"maxLength":9,"style":"email","inlineAction":{"type":"Action.Submit"}}
            """,
            new AdaptiveTextInput
            {
                Id = "t",
                Label = "L",
                IsRequired = true,
                ErrorMessage = "E",
                Regex = @"^a\d$",
                Value = "v",
                Placeholder = "p",
                IsMultiline = true,
                MaxLength = 9,
                Style = AdaptiveTextInputStyle.Email,
                InlineAction = new AdaptiveSubmitAction(),
            }
        },
        { """{"type":"Input.Number","id":"n"}""", new AdaptiveNumberInput { Id = "n" } },
        {
            """{"type":"Input.Number","id":"n","value":0,"min":-1.5,"max":10}""",
            new AdaptiveNumberInput { Id = "n", Value = 0, Min = -1.5, Max = 10 }
        },
        {
            """{"type":"Input.Date","id":"d","value":"2026-04-01","min":"2026-01-01","max":"2026-12-31","placeholder":"p"}""",
            new AdaptiveDateInput { Id = "d", Value = "2026-04-01", Min = "2026-01-01", Max = "2026-12-31", Placeholder = "p" }
        },
        { """{"type":"Input.Time","id":"h","value":"13:30"}""", new AdaptiveTimeInput { Id = "h", Value = "13:30" } },
        {
            """{"type":"Input.Toggle","id":"y","title":"Yes","value":"true","valueOn":"True","valueOff":"no","wrap":true}""",
            new AdaptiveToggleInput { Id = "y", Title = "Yes", Value = "true", ValueOff = "no", Wrap = true }
        },
        {
            """
            {"type":"Input.ChoiceSet","id":"c","style":"expanded","isMultiSelect":true,"wrap":true,"value":"1,2",
             "choices":[{"title":"One","value":"1"},{"title":"Two","value":"2"}]}
            """,
            new AdaptiveChoiceSetInput
            {
                Id = "c",
                Style = AdaptiveChoiceInputStyle.Expanded,
                IsMultiSelect = true,
                Wrap = true,
                Value = "1,2",
                Choices = { new AdaptiveChoice { Title = "One", Value = "1" }, new AdaptiveChoice { Title = "Two", Value = "2" } },
            }
        },
        {
            """{"type":"Input.ChoiceSet","id":"c","style":"filtered","choices.data":{"type":"Data.Query","dataset":"customers"}}""",
            new AdaptiveChoiceSetInput
            {
                Id = "c",
                Style = AdaptiveChoiceInputStyle.Filtered,
                DataQuery = new AdaptiveDataQuery { Dataset = "customers" },
            }
        },
    };

    [Theory]
    [MemberData(nameof(Inputs), DisableDiscoveryEnumeration = true)]
    public void An_input_has_the_form_of_the_schema(string json, AdaptiveInput input) =>
        CardJsonAssert.BodyWrites(json, input);

    [Fact]
    public void A_toggle_read_without_values_keeps_the_values_that_clients_send() =>
        CardJsonAssert.Survives("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Input.Toggle","id":"y","title":"Yes"}]}""");
}
