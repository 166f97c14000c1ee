using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using static BotFramework.Tests.Dialogs.Scripts;

namespace BotFramework.Tests.Dialogs;

/// <summary>A store is free to give back what it holds as plain JSON; dialogs must not notice.</summary>
public class StoredDialogTests
{
    [Fact]
    public async Task A_whole_conversation_runs_on_a_store_that_returns_bare_json()
    {
        var component = new ComponentDialog("component")
            .AddDialog(Waterfall(
                "inner",
                (step, cancellationToken) =>
                {
                    step.Values["customer"] = step.Options;
                    step.Values["tries"] = 3;
                    return step.PromptAsync("impact", Impacts(), cancellationToken);
                },
                (step, cancellationToken) =>
                {
                    step.Values["impact"] = ((FoundChoice)step.Result).Value;
                    return step.PromptAsync("sure", Question("Sure?"), cancellationToken);
                },
                (step, cancellationToken) =>
                {
                    step.Values["sure"] = step.Result;
                    return step.PromptAsync("title", new PromptOptions(), cancellationToken);
                },
                EndWith(step => string.Join('/', step.Values["customer"], step.Values["tries"], step.Values["impact"], step.Values["sure"], step.Result))))
            .AddDialog(new ChoicePrompt("impact"))
            .AddDialog(new ConfirmPrompt("sure"))
            .AddDialog(new TextPrompt("title"));
        DialogConversation conversation = new(component) { Storage = new BareJsonStorage() };

        await conversation.SayAsync("hello", "Contoso");
        await conversation.SayAsync("neither");
        await conversation.SayAsync("down");
        await conversation.SayAsync("yes");
        var result = await conversation.SayAsync("Mail is late");

        Assert.Equal("Contoso/3/Critical/True/Mail is late", result.Result);
    }

    private static PromptOptions Impacts()
    {
        var options = Question("Which impact?");
        options.Choices = [new Choice("Critical") { Synonyms = ["down"] }, new Choice("Minimal")];
        return options;
    }

    private sealed class BareJsonStorage : IStorage
    {
        private readonly Dictionary<string, string> items = [];

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
        {
            IDictionary<string, object> found = keys.Where(items.ContainsKey).ToDictionary(key => key, key => (object)JsonElement.Parse(items[key]));
            return Task.FromResult(found);
        }

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            foreach (var (key, value) in changes)
            {
                items[key] = StateValue.ToJson(value);
            }

            return Task.CompletedTask;
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
        {
            throw new NotSupportedException();
        }
    }
}
