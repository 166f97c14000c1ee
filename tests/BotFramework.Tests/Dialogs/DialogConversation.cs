using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

/// <summary>A conversation whose state goes through storage, as JSON, between any two turns.</summary>
internal sealed class DialogConversation
{
    private readonly Dialog[] dialogs;
    private readonly TestAdapter adapter;

    internal DialogConversation(params Dialog[] dialogs)
        : this("test", dialogs)
    {
    }

    internal DialogConversation(string channelId, Dialog[] dialogs)
    {
        adapter = new TestAdapter(channelId);
        this.dialogs = dialogs;
    }

    internal IStorage Storage { get; init; } = new MemoryStorage();

    /// <summary>What the bot sent in the last turn.</summary>
    internal List<Activity> Replies { get; } = [];

    internal IEnumerable<string> Texts => Replies.Where(reply => reply.Type == ActivityTypes.Message).Select(reply => reply.Text);

    /// <summary>The user says something: the stack continues, or the first dialog begins.</summary>
    internal Task<DialogTurnResult> SayAsync(string text, object options = null)
    {
        return SendAsync(new Activity { Type = ActivityTypes.Message, Text = text }, options);
    }

    internal Task<DialogTurnResult> SendAsync(Activity activity, object options = null)
    {
        return TurnAsync(activity, async dc =>
        {
            var result = await dc.ContinueDialogAsync();
            return result.Status == DialogTurnStatus.Empty ? await dc.BeginDialogAsync(dialogs[0].Id, options) : result;
        });
    }

    /// <summary>Does something with the stack in a turn of its own.</summary>
    internal Task<DialogTurnResult> TurnAsync(Func<DialogContext, Task<DialogTurnResult>> logic)
    {
        return TurnAsync(new Activity { Type = ActivityTypes.Message, Text = string.Empty }, logic);
    }

    internal async Task<DialogTurnResult> TurnAsync(Activity activity, Func<DialogContext, Task<DialogTurnResult>> logic)
    {
        DialogTurnResult result = null;
        await BotTurnAsync(activity, async (turnContext, accessor) =>
        {
            var set = new DialogSet(accessor);
            foreach (var dialog in dialogs)
            {
                set.Add(dialog);
            }

            result = await logic(await set.CreateContextAsync(turnContext));
        });
        return result;
    }

    /// <summary>A turn as a bot runs it: state is loaded from storage, and saved unless the logic throws.</summary>
    internal async Task BotTurnAsync(Activity activity, Func<ITurnContext, IStatePropertyAccessor<DialogState>, Task> logic)
    {
        Replies.Clear();
        await adapter.ProcessActivityAsync(activity, async (turnContext, cancellationToken) =>
        {
            var conversationState = new ConversationState(Storage);
            await logic(turnContext, conversationState.CreateProperty<DialogState>("stack"));
            await conversationState.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
        });
        while (adapter.ActiveQueue.TryDequeue(out var reply))
        {
            Replies.Add(reply);
        }
    }

    /// <summary>The stack as the next turn will find it.</summary>
    internal async Task<List<DialogInstance>> StackAsync()
    {
        List<DialogInstance> stack = null;
        await TurnAsync(dc =>
        {
            stack = dc.Stack;
            return Task.FromResult(Dialog.EndOfTurn);
        });
        return stack;
    }
}
