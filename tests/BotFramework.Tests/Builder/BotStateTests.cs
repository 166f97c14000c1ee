using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Builder;

public sealed class BotStateTests
{
    private readonly CountingStorage _storage = new();
    private readonly ConversationState _state;

    public BotStateTests() => _state = new ConversationState(_storage);

    [Fact]
    public async Task Each_kind_of_state_has_its_key()
    {
        foreach (BotState state in new BotState[] { _state, new UserState(_storage), new PrivateConversationState(_storage) })
        {
            await InTurnAsync(async turn =>
            {
                await state.CreateProperty<int>("n").SetAsync(turn, 1);
                await state.SaveChangesAsync(turn);
            });
        }

        Assert.Equal(["c/conversations/conv", "c/users/user", "c/conversations/conv/users/user"], _storage.Written);
    }

    [Fact]
    public async Task A_value_is_there_in_the_next_turn()
    {
        await SetAsync("hello");

        Assert.Equal("hello", await GetAsync<string>());
    }

    [Fact]
    public async Task The_store_is_read_once_a_turn_and_only_when_needed()
    {
        await InTurnAsync(async turn =>
        {
            Assert.Equal(0, _storage.Reads);
            await _state.CreateProperty<string>("a").GetAsync(turn);
            await _state.CreateProperty<string>("b").GetAsync(turn);
            Assert.Equal(1, _storage.Reads);

            await _state.LoadAsync(turn, force: true);
            Assert.Equal(2, _storage.Reads);
        });
    }

    [Fact]
    public async Task What_did_not_change_is_not_written()
    {
        await SetAsync("hello");
        _storage.Written.Clear();

        await SetAsync("hello");
        Assert.Empty(_storage.Written);

        await InTurnAsync(async turn =>
        {
            await _state.LoadAsync(turn);
            await _state.SaveChangesAsync(turn, force: true);
        });
        Assert.Single(_storage.Written);
    }

    [Fact]
    public async Task What_was_never_loaded_is_not_written_even_by_force()
    {
        await InTurnAsync(turn => _state.SaveChangesAsync(turn, force: true));

        Assert.Empty(_storage.Written);
    }

    [Fact]
    public async Task A_second_save_in_a_turn_writes_only_later_changes()
    {
        await InTurnAsync(async turn =>
        {
            var property = _state.CreateProperty<int>("p");
            await property.SetAsync(turn, 1);
            await _state.SaveChangesAsync(turn);
            await _state.SaveChangesAsync(turn);
            Assert.Single(_storage.Written);

            await property.SetAsync(turn, 2);
            await _state.SaveChangesAsync(turn);
            Assert.Equal(2, _storage.Written.Count);
        });
    }

    [Fact]
    public async Task A_missing_value_is_made_by_the_factory_and_kept()
    {
        Assert.Null(await GetAsync<Draft>());
        await InTurnAsync(async turn =>
        {
            var property = _state.CreateProperty<Draft>("p");
            var made = await property.GetAsync(turn, () => new Draft { Title = "new" });
            Assert.Same(made, await property.GetAsync(turn));
            await _state.SaveChangesAsync(turn);
        });

        Assert.Equal("new", (await GetAsync<Draft>()).Title);
    }

    [Fact]
    public async Task A_deleted_value_is_gone()
    {
        await SetAsync("hello");
        await InTurnAsync(async turn =>
        {
            await _state.CreateProperty<string>("p").DeleteAsync(turn);
            await _state.SaveChangesAsync(turn);
        });

        Assert.Null(await GetAsync<string>());
    }

    [Fact]
    public async Task Clearing_forces_an_empty_write_even_unread()
    {
        await SetAsync("hello");
        await InTurnAsync(async turn =>
        {
            await _state.ClearStateAsync(turn);
            await _state.SaveChangesAsync(turn);
        });

        Assert.Equal(2, _storage.Written.Count);
        Assert.Null(await GetAsync<string>());
    }

    [Fact]
    public async Task Deleting_takes_the_state_out_of_turn_and_store_at_once()
    {
        await SetAsync("hello");
        await InTurnAsync(async turn =>
        {
            await _state.LoadAsync(turn);
            await _state.DeleteAsync(turn);
            Assert.Null(_state.GetCachedState(turn));
        });

        Assert.Null(await GetAsync<string>());
    }

    [Fact]
    public async Task An_activity_without_the_parts_of_the_key_has_no_state()
    {
        using var turn = new TurnContext(new TestAdapter(), new Activity { ChannelId = "c" });

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => _state.LoadAsync(turn));
        Assert.Contains("conversation.id", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, 2)]
    [InlineData(true, 0)]
    public async Task Auto_save_writes_every_state_after_the_bot_unless_that_failed(bool fails, int writes)
    {
        var users = new UserState(_storage);
        var adapter = new TestAdapter { OnTurnError = (_, _) => Task.CompletedTask };
        adapter.Use(new AutoSaveStateMiddleware(_state).Add(users));

        await adapter.SendTextToBotAsync(
            "hi",
            async (turn, token) =>
            {
                await _state.CreateProperty<int>("p").SetAsync(turn, 1, token);
                await users.CreateProperty<int>("p").SetAsync(turn, 1, token);
                Assert.Empty(_storage.Written);
                if (fails)
                {
                    throw new TimeoutException();
                }
            },
            CancellationToken.None);

        Assert.Equal(writes, _storage.Written.Count);
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
