using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using static BotFramework.Tests.Dialogs.Scripts;

namespace BotFramework.Tests.Dialogs;

public class PromptTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("just a text")]
    public async Task Beginning_a_prompt_takes_prompt_options(string options)
    {
        DialogConversation conversation = new(new TextPrompt("name"));

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => conversation.SayAsync("hello", options));
    }

    [Fact]
    public async Task The_question_expects_input_unless_it_says_otherwise()
    {
        DialogConversation plain = new(new TextPrompt("name"));
        DialogConversation particular = new(new TextPrompt("name"));
        var question = Question("Name?");
        question.Prompt.InputHint = InputHints.AcceptingInput;

        await plain.SayAsync("hello", Question("Name?"));
        await particular.SayAsync("hello", question);

        Assert.Equal(InputHints.ExpectingInput, Assert.Single(plain.Replies).InputHint);
        Assert.Equal(InputHints.AcceptingInput, Assert.Single(particular.Replies).InputHint);
    }

    [Fact]
    public async Task The_attempt_count_starts_at_one_and_survives_storage()
    {
        List<int> attempts = [];
        DialogConversation conversation = new(new TextPrompt("name", (prompt, _) =>
        {
            attempts.Add(prompt.AttemptCount);
            return Task.FromResult(prompt.AttemptCount == 3);
        }));
        await conversation.SayAsync("hello", Question("Name?"));
        await conversation.SayAsync("a");
        await conversation.SayAsync("b");

        var result = await conversation.SayAsync("c");

        Assert.Equal([1, 2, 3], attempts);
        Assert.Equal((DialogTurnStatus.Complete, "c"), (result.Status, result.Result));
    }

    [Fact]
    public async Task The_validator_is_asked_even_about_an_answer_that_cannot_be_read()
    {
        List<bool> recognized = [];
        DialogConversation conversation = new(new TextPrompt("name", (prompt, _) =>
        {
            recognized.Add(prompt.Recognized.Succeeded);
            prompt.Recognized.Value = "from the card";
            return Task.FromResult(true);
        }));
        await conversation.SayAsync("hello", Question("Name?"));

        var result = await conversation.SayAsync(null);

        Assert.Equal([false], recognized);
        Assert.Equal("from the card", result.Result);
    }

    [Theory]
    [InlineData("A name, please.", "A name, please.")]
    [InlineData(null, "Name?")]
    public async Task A_rejected_answer_repeats_the_question_in_the_words_for_that(string retry, string expected)
    {
        DialogConversation conversation = new(new TextPrompt("name", (_, _) => Task.FromResult(false)));
        await conversation.SayAsync("hello", Question("Name?", retry));

        var result = await conversation.SayAsync("x");

        Assert.Equal(DialogTurnStatus.Waiting, result.Status);
        Assert.Equal([expected], conversation.Texts);
        Assert.Equal(InputHints.ExpectingInput, conversation.Replies[0].InputHint);
    }

    [Fact]
    public async Task A_validator_that_replies_replaces_the_repeated_question()
    {
        DialogConversation conversation = new(new TextPrompt("name", async (prompt, cancellationToken) =>
        {
            await prompt.Context.SendActivityAsync(Message("Too short."), cancellationToken);
            return false;
        }));
        await conversation.SayAsync("hello", Question("Name?", "A name, please."));

        var result = await conversation.SayAsync("x");

        Assert.Equal(DialogTurnStatus.Waiting, result.Status);
        Assert.Equal(["Too short."], conversation.Texts);
    }

    [Fact]
    public async Task A_prompt_without_a_question_sends_nothing_and_still_takes_the_answer()
    {
        DialogConversation conversation = new(new TextPrompt("name", (prompt, _) => Task.FromResult(prompt.Recognized.Value == "Kim")));
        var began = await conversation.SayAsync("hello", new PromptOptions());
        Assert.Equal(DialogTurnStatus.Waiting, began.Status);
        Assert.Empty(conversation.Replies);

        await conversation.SayAsync("someone else");
        Assert.Empty(conversation.Replies);

        Assert.Equal("Kim", (await conversation.SayAsync("Kim")).Result);
    }

    [Theory]
    [InlineData(ActivityTypes.Event)]
    [InlineData(ActivityTypes.Invoke)]
    public async Task Anything_but_a_message_leaves_the_prompt_waiting(string type)
    {
        DialogConversation conversation = new(new TextPrompt("name"));
        await conversation.SayAsync("hello", Question("Name?"));

        var ignored = await conversation.SendAsync(new Activity { Type = type, Text = "not this" });
        Assert.Equal(DialogTurnStatus.Waiting, ignored.Status);
        Assert.Empty(conversation.Replies);

        Assert.Equal("Kim", (await conversation.SayAsync("Kim")).Result);
    }

    [Fact]
    public async Task A_dialog_pushed_above_a_prompt_makes_it_ask_again_when_it_ends()
    {
        DialogConversation conversation = new(new TextPrompt("name"), Waterfall("help", End("not an answer")));
        await conversation.SayAsync("hello", Question("Name?", "A name, please."));

        var result = await conversation.TurnAsync(dc => dc.BeginDialogAsync("help"));

        Assert.Equal(DialogTurnStatus.Waiting, result.Status);
        Assert.Equal(["Name?"], conversation.Texts);
    }

    [Fact]
    public async Task A_card_as_the_question_survives_storage()
    {
        Activity card = new()
        {
            Type = ActivityTypes.Message,
            Attachments = [new Attachment { ContentType = HeroCard.ContentType, Content = new HeroCard { Title = "Name?" } }],
        };
        DialogConversation conversation = new(new TextPrompt("name", (_, _) => Task.FromResult(false)));
        await conversation.SayAsync("hello", new PromptOptions { Prompt = card });

        await conversation.SayAsync("x");

        var attachment = Assert.Single(Assert.Single(conversation.Replies).Attachments);
        Assert.Equal(HeroCard.ContentType, attachment.ContentType);
        Assert.Equal("Name?", BotJson.As<HeroCard>(attachment.Content).Title);
    }

    [Fact]
    public async Task A_question_shared_between_conversations_is_not_addressed_to_one_of_them()
    {
        var shared = Question("Name?");
        DialogConversation conversation = new(new TextPrompt("name"));

        await conversation.SayAsync("hello", shared);

        Assert.NotNull(Assert.Single(conversation.Replies).Conversation);
        Assert.Null(shared.Prompt.Conversation);
        Assert.Null(shared.Prompt.Id);
    }

    [Fact]
    public async Task What_a_validator_keeps_in_the_state_survives_storage()
    {
        DialogConversation conversation = new(new TextPrompt("name", (prompt, _) =>
        {
            var known = prompt.State.TryGetValue("first", out var first);
            prompt.State["first"] = prompt.Recognized.Value;
            prompt.Recognized.Value = $"{first} then {prompt.Recognized.Value}";
            return Task.FromResult(known);
        }));
        await conversation.SayAsync("hello", Question("Name?"));
        await conversation.SayAsync("Kim");

        Assert.Equal("Kim then Lee", (await conversation.SayAsync("Lee")).Result);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void A_prompt_needs_an_id(string id)
    {
        Assert.ThrowsAny<ArgumentException>(() => new TextPrompt(id));
    }
}
