using System.Text.Json.Nodes;
using CspSupportBot.Simulators.Teams;

namespace CspSupportBot.Tests.Simulators;

public sealed class CardFormTests : IAsyncLifetime
{
    private const string Form = """
        {"type":"AdaptiveCard","version":"1.5","body":[
          {"type":"TextBlock","text":"New ticket"},
          {"type":"RichTextBlock","inlines":["Step ",{"type":"TextRun","text":"2 of 3"}]},
          {"type":"TextBlock","text":"secret","isVisible":false},
          {"type":"FactSet","facts":[{"title":"Customer","value":"Contoso"}]},
          {"type":"Table","columns":[{"width":1}],"rows":[{"type":"TableRow","cells":[{"type":"TableCell","items":[{"type":"TextBlock","text":"cell"}]}]}]},
          {"type":"Input.Text","id":"title","label":"Title","isRequired":true,"maxLength":5},
          {"type":"Input.Text","id":"note","placeholder":"optional"},
          {"type":"Input.ChoiceSet","id":"impact","value":"m","choices":[{"title":"Minimal","value":"m"},{"title":"Critical","value":"c"}]},
          {"type":"Input.Toggle","id":"agree","title":"I agree"}],
         "actions":[
          {"type":"Action.Submit","title":"Send","data":{"step":"form"}},
          {"type":"Action.Submit","title":"Back","associatedInputs":"none"},
          {"type":"Action.ShowCard","title":"More","card":{"type":"AdaptiveCard","body":[{"type":"Input.Text","id":"extra"}],
            "actions":[{"type":"Action.Submit","title":"Send more"}]}},
          {"type":"Action.OpenUrl","title":"Help","url":"https://example.com"}]}
        """;

    private TeamsChannelSimulator teams = null!;
    private StubBot bot = null!;
    private Chat chat = null!;

    public async Task InitializeAsync()
    {
        teams = await TeamsChannelSimulator.StartAsync();
        bot = await StubBot.StartAsync(async (self, activity) =>
        {
            if (activity["value"] is null)
            {
                await self.SendAsync(activity, (JsonObject)JsonNode.Parse(
                    $$"""{"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{{Form}}}]}""")!);
            }

            return null;
        });
        teams.BotEndpoint = bot.Endpoint;
        chat = teams.PersonalChat(teams.AddUser("Ada Lovelace"));
        await chat.SayAsync("new ticket");
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await teams.DisposeAsync();
    }

    [Fact]
    public void A_card_is_read_from_top_to_bottom_without_what_is_hidden()
    {
        string[] expected =
        [
            "New ticket", "Step ", "2 of 3", "Customer", "Contoso", "cell", "Title", "optional",
            "Minimal", "Critical", "I agree", "Send", "Back", "More", "Send more", "Help",
        ];

        Assert.Equal(expected, CardText.Read(chat.LastCard));
        Assert.Equal(["Send", "Back", "More", "Send more", "Help"], CardText.ActionTitles(chat.LastCard));
    }

    [Theory]
    [InlineData("Send", """{"step":"form","title":"VPN","impact":"m","agree":"false"}""")]
    [InlineData("Send more", """{"title":"VPN","impact":"m","agree":"false"}""")]
    public async Task A_pressed_button_sends_its_data_and_every_answered_input(string button, string value)
    {
        Delivery delivery = await chat.PressAsync(button, new Dictionary<string, string> { ["title"] = "VPN" });

        Assert.Equal(value, delivery.Activity["value"]!.ToJsonString());
        Assert.Equal(chat.LastCardMessage!.Id, (string?)delivery.Activity["replyToId"]);
    }

    [Fact]
    public async Task A_button_without_associated_inputs_sends_none()
    {
        Delivery delivery = await chat.PressAsync("Back");

        Assert.Equal("{}", delivery.Activity["value"]!.ToJsonString());
    }

    [Theory]
    [InlineData("Send", "note=x", "'title' is required")]
    [InlineData("Send", "title=too long", "too long")]
    [InlineData("Send", "title=VPN;impact=x", "not among the choices")]
    [InlineData("Send", "title=VPN;extra=x", "no input 'extra'")]
    [InlineData("Nowhere", "title=VPN", "0 buttons are 'Nowhere'")]
    [InlineData("Help", "title=VPN", "sends nothing")]
    public async Task What_a_client_would_not_send_is_refused(string button, string answers, string reason)
    {
        Dictionary<string, string> filledIn = answers.Split(';').Select(one => one.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);

        InvalidOperationException failure = await Assert.ThrowsAsync<InvalidOperationException>(() => chat.PressAsync(button, filledIn));

        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
    }
}
