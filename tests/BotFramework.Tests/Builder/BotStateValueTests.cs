using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Builder;

/// <summary>What becomes of a value on its way to the store and back.</summary>
public sealed class BotStateValueTests
{
    private readonly CountingStorage _storage = new();
    private readonly ConversationState _state;

    public BotStateValueTests() => _state = new ConversationState(_storage);

    [Fact]
    public async Task Numbers_come_back_in_the_width_that_is_asked_for()
    {
        await SetAsync(5);

        Assert.Equal(5, await GetAsync<int>());
        Assert.Equal(5L, await GetAsync<long>());
        Assert.Equal(5.0, await GetAsync<double>());
        Assert.Equal(5, await GetAsync<int?>());
    }

    [Fact]
    public async Task Untyped_values_come_back_as_plain_values()
    {
        await SetAsync(new Dictionary<string, object> { ["n"] = 1, ["d"] = 1.5, ["b"] = true, ["t"] = "x", ["l"] = new List<int> { 1 }, ["none"] = null });

        var values = await GetAsync<Dictionary<string, object>>();

        Assert.Equal([1L, 1.5, true, "x"], [values["n"], values["d"], values["b"], values["t"]]);
        Assert.Equal([1L], Assert.IsType<List<object>>(values["l"]));
        Assert.Null(values["none"]);
    }

    [Fact]
    public async Task A_store_may_give_elements_back()
    {
        _storage.Answer = JsonDocument.Parse("""{"p":{"Title":"kept","steps":["a"]}}""").RootElement;

        Assert.Equal("kept", (await GetAsync<Draft>()).Title);
    }

    [Fact]
    public async Task A_stored_zero_is_not_missing()
    {
        await SetAsync(0);

        await InTurnAsync(async turn => Assert.Equal(0, await _state.CreateProperty<int>("p").GetAsync(turn, () => 7)));
    }

    [Fact]
    public async Task A_change_inside_a_value_is_seen()
    {
        await SetAsync(new Draft { Title = "old", Steps = ["a"] });

        await InTurnAsync(async turn =>
        {
            var draft = await _state.CreateProperty<Draft>("p").GetAsync(turn);
            draft.Steps.Add("b");
            await _state.SaveChangesAsync(turn);
        });

        Assert.Equal(["a", "b"], (await GetAsync<Draft>()).Steps);
    }

    private static async Task InTurnAsync(Func<ITurnContext, Task> action)
    {
        using var turn = new TurnContext(
            new TestAdapter(),
            new Activity { ChannelId = "c", Conversation = new ConversationAccount(id: "conv"), From = new ChannelAccount("user") });
        await action(turn);
    }

    private Task SetAsync<T>(T value)
        => InTurnAsync(async turn =>
        {
            await _state.CreateProperty<T>("p").SetAsync(turn, value);
            await _state.SaveChangesAsync(turn);
        });

    private async Task<T> GetAsync<T>()
    {
        T value = default;
        await InTurnAsync(async turn => value = await _state.CreateProperty<T>("p").GetAsync(turn));
        return value;
    }

    private sealed class Draft
    {
        public string Title { get; set; }

        public List<string> Steps { get; set; }
    }
}
