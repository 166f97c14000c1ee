using System.Text.Json;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Schema;

public class ActivityExtensionsTests
{
    [Theory]
    [InlineData("<at>Help Desk</at> hello", "\"<at>Help Desk</at>\"", "hello")]
    [InlineData("hello <AT>help desk</AT>", "null", "hello")]
    [InlineData("hello <at>Help Desk</at>, you", "null", "hello , you")]
    [InlineData("<at>Help Desk</at> <at>Help Desk</at> hi", "\"<at>Help Desk</at>\"", "hi")]
    [InlineData("<at>Someone</at> hello", "\"<at>Help Desk</at>\"", "<at>Someone</at> hello")]
    [InlineData("<at>C++ (x)</at> hello", "\"<at>C++ (x)</at>\"", "hello")]
    public void The_mention_of_the_bot_is_taken_out_of_the_text(string text, string mentionText, string expected)
    {
        Activity activity = Message(text, $$"""{"type":"mention","mentioned":{"id":"28:bot","name":"Help Desk"},"text":{{mentionText}}}""");

        Assert.Equal(expected, activity.RemoveRecipientMention());
        Assert.Equal(expected, activity.Text);
    }

    [Fact]
    public void Mentions_of_others_stay_in_the_text()
    {
        Activity activity = Message("<at>Ann</at> hi", """{"type":"mention","mentioned":{"id":"29:ann","name":"Ann"},"text":"<at>Ann</at>"}""");

        Assert.Equal("<at>Ann</at> hi", activity.RemoveRecipientMention());
        Assert.False(activity.MentionsRecipient());
        Assert.True(activity.MentionsId("29:ann"));
    }

    [Theory]
    [InlineData("""{"type":"mention"}""")]
    [InlineData("""{"type":"mention","mentioned":{"id":"28:bot"}}""")]
    [InlineData("""{"type":"mention","mentioned":"28:bot","text":7}""")]
    [InlineData("""{"type":"mention","mentioned":{"id":"28:bot","name":""},"text":""}""")]
    public void A_mention_without_a_name_leaves_the_text_alone(string mention)
    {
        Assert.Equal("hi", Message("hi", mention).RemoveRecipientMention());
    }

    [Fact]
    public void A_message_without_text_stays_without()
    {
        Activity activity = Message(null, """{"type":"mention","mentioned":{"id":"28:bot","name":"B"},"text":"<at>B</at>"}""");

        Assert.Null(activity.RemoveRecipientMention());
    }

    [Fact]
    public void The_language_of_any_activity_can_be_read_and_set()
    {
        IActivity activity = Activity.CreateEventActivity();
        activity.SetLocale("ja-JP");

        Assert.Equal("ja-JP", activity.GetLocale());
    }

    private static Activity Message(string text, string entity)
    {
        return new Activity(ActivityTypes.Message)
        {
            Text = text,
            Recipient = new ChannelAccount("28:bot", "Help Desk"),
            Entities = [JsonSerializer.Deserialize<Entity>(entity, BotJson.Options)],
        };
    }
}
