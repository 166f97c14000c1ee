using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Builder;

public sealed class MessageFactoryTests
{
    [Fact]
    public void A_text_message_accepts_input_by_default()
    {
        var message = MessageFactory.Text("hello", "<speak/>");

        Assert.Equal((ActivityTypes.Message, "hello", "<speak/>", InputHints.AcceptingInput), (message.Type, message.Text, message.Speak, message.InputHint));
        Assert.Equal(InputHints.IgnoringInput, MessageFactory.Text("x", inputHint: InputHints.IgnoringInput).InputHint);
    }

    [Fact]
    public void Attachments_are_listed_or_side_by_side()
    {
        var cards = new[] { new Attachment { Name = "a" }, new Attachment { Name = "b" } };

        Assert.Equal(AttachmentLayoutTypes.List, MessageFactory.Attachment(cards).AttachmentLayout);
        Assert.Equal(AttachmentLayoutTypes.Carousel, MessageFactory.Carousel(cards).AttachmentLayout);
        Assert.Equal(cards, MessageFactory.Carousel(cards).Attachments);
        Assert.Same(cards[0], Assert.Single(MessageFactory.Attachment(cards[0], "text").Attachments));
    }

    [Fact]
    public void Content_behind_a_url_is_one_attachment()
    {
        var attachment = Assert.Single(MessageFactory.ContentUrl("https://x/y.png", "image/png", "y").Attachments);

        Assert.Equal(("https://x/y.png", "image/png", "y"), (attachment.ContentUrl, attachment.ContentType, attachment.Name));
    }

    [Fact]
    public void Suggested_texts_say_themselves()
    {
        var suggested = MessageFactory.SuggestedActions(["yes", "no"], "sure?", null, null, ["29:user"]).SuggestedActions;

        Assert.Equal(["29:user"], suggested.To);
        Assert.Equal([("yes", "yes", ActionTypes.ImBack), ("no", "no", ActionTypes.ImBack)], suggested.Actions.Select(action => (action.Title, (string)action.Value, action.Type)));
    }
}
