using System.Globalization;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Schema;

public class ActivityTests
{
    [Theory]
    [InlineData("message", true)]
    [InlineData("Message", true)]
    [InlineData("message/fancy", true)]
    [InlineData("messageUpdate", false)]
    [InlineData("event", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void An_activity_is_a_message_only_when_its_type_says_so(string type, bool isMessage)
    {
        Activity activity = new() { Type = type };

        Assert.Equal(isMessage ? activity : null, activity.AsMessageActivity());
    }

    public static TheoryData<string, Func<Activity, IActivity>> Views()
    {
        return new TheoryData<string, Func<Activity, IActivity>>
        {
            { ActivityTypes.Command, activity => activity.AsCommandActivity() },
            { ActivityTypes.CommandResult, activity => activity.AsCommandResultActivity() },
            { ActivityTypes.ContactRelationUpdate, activity => activity.AsContactRelationUpdateActivity() },
            { ActivityTypes.ConversationUpdate, activity => activity.AsConversationUpdateActivity() },
            { ActivityTypes.EndOfConversation, activity => activity.AsEndOfConversationActivity() },
            { ActivityTypes.Event, activity => activity.AsEventActivity() },
            { ActivityTypes.Handoff, activity => activity.AsHandoffActivity() },
            { ActivityTypes.InstallationUpdate, activity => activity.AsInstallationUpdateActivity() },
            { ActivityTypes.Invoke, activity => activity.AsInvokeActivity() },
            { ActivityTypes.MessageDelete, activity => activity.AsMessageDeleteActivity() },
            { ActivityTypes.MessageReaction, activity => activity.AsMessageReactionActivity() },
            { ActivityTypes.MessageUpdate, activity => activity.AsMessageUpdateActivity() },
            { ActivityTypes.Suggestion, activity => activity.AsSuggestionActivity() },
            { ActivityTypes.Trace, activity => activity.AsTraceActivity() },
            { ActivityTypes.Typing, activity => activity.AsTypingActivity() },
        };
    }

    [Theory]
    [MemberData(nameof(Views))]
    public void Every_kind_has_its_own_view(string type, Func<Activity, IActivity> view)
    {
        Activity activity = new(type);

        Assert.Same(activity, view(activity));
        Assert.Null(view(new Activity("other")));
    }

    [Fact]
    public void A_reply_goes_back_to_the_sender()
    {
        Activity reply = Received().CreateReply("Hello", "ja-JP");

        Assert.Equal(ActivityTypes.Message, reply.Type);
        Assert.Equal("Hello", reply.Text);
        Assert.Equal("ja-JP", reply.Locale);
        Assert.Equal("bot", reply.From.Id);
        Assert.Equal("user", reply.Recipient.Id);
        Assert.Equal("a:1", reply.Conversation.Id);
        Assert.Equal("1", reply.ReplyToId);
        Assert.Equal("https://smba.example/", reply.ServiceUrl);
        Assert.Null(reply.Id);
    }

    [Fact]
    public void A_reply_speaks_the_language_of_the_sender_unless_told_otherwise()
    {
        Assert.Equal("de-DE", Received().CreateReply().Locale);
    }

    [Fact]
    public void An_outgoing_activity_is_addressed_from_the_bot_to_the_user()
    {
        Activity sent = new Activity(ActivityTypes.Message)
            .ApplyConversationReference(Received().GetConversationReference());

        Assert.Equal("bot", sent.From.Id);
        Assert.Equal("user", sent.Recipient.Id);
        Assert.Equal("1", sent.ReplyToId);
        Assert.Null(sent.Id);
        Assert.Equal("a:1", sent.Conversation.Id);
        Assert.Equal("msteams", sent.ChannelId);
        Assert.Equal("de-DE", sent.Locale);
    }

    [Fact]
    public void An_incoming_activity_is_addressed_from_the_user_to_the_bot()
    {
        Activity received = new Activity(ActivityTypes.Message)
            .ApplyConversationReference(Received().GetConversationReference(), isIncoming: true);

        Assert.Equal("user", received.From.Id);
        Assert.Equal("bot", received.Recipient.Id);
        Assert.Equal("1", received.Id);
        Assert.Null(received.ReplyToId);
    }

    [Theory]
    [InlineData("msteams", "1")]
    [InlineData("directline", null)]
    [InlineData("webchat", null)]
    public void Made_up_ids_of_updates_are_not_referred_to(string channel, string referred)
    {
        Activity update = Received();
        update.Type = ActivityTypes.ConversationUpdate;
        update.ChannelId = channel;

        Assert.Equal(referred, update.GetConversationReference().ActivityId);
    }

    [Fact]
    public void A_continuation_names_the_conversation_that_it_goes_on_with()
    {
        ConversationReference reference = Received().GetConversationReference();

        Activity continuation = reference.GetContinuationActivity();

        Assert.Equal(ActivityTypes.Event, continuation.Type);
        Assert.Equal(ActivityEventNames.ContinueConversation, continuation.Name);
        Assert.Same(reference, continuation.RelatesTo);
        Assert.Equal("user", continuation.From.Id);
        Assert.Equal("bot", continuation.Recipient.Id);
    }

    [Fact]
    public void A_reference_takes_its_language_from_a_culture()
    {
        Assert.Equal("ja-JP", new ConversationReference(CultureInfo.GetCultureInfo("ja-JP")).Locale);
    }

    [Fact]
    public void A_message_without_anything_to_show_has_no_content()
    {
        Assert.False(new Activity { Text = " ", Attachments = [] }.HasContent());
        Assert.True(new Activity { Text = "hi" }.HasContent());
        Assert.True(new Activity { Summary = "hi" }.HasContent());
        Assert.True(new Activity { Attachments = [new Attachment()] }.HasContent());
        Assert.True(new Activity { ChannelData = new object() }.HasContent());
    }

    [Fact]
    public void Entities_are_equal_when_their_members_are()
    {
        Entity read = new();
        read.SetAs(new Mention(new ChannelAccount("1"), "<at>A</at>"));

        Assert.Equal(read, new Mention(new ChannelAccount("1"), "<at>A</at>"));
        Assert.NotEqual(read, new Mention(new ChannelAccount("2"), "<at>A</at>"));
        Assert.Equal("1", read.GetAs<Mention>().Mentioned.Id);
    }

    private static Activity Received()
    {
        return new Activity(ActivityTypes.Message)
        {
            Id = "1",
            ChannelId = "msteams",
            ServiceUrl = "https://smba.example/",
            Locale = "de-DE",
            From = new ChannelAccount("user", "Ann"),
            Recipient = new ChannelAccount("bot", "Bot"),
            Conversation = new ConversationAccount(id: "a:1"),
        };
    }
}
