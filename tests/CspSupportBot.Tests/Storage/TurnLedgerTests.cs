using CspSupportBot.Domain.Conversations;
using CspSupportBot.Storage;
using CspSupportBot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CspSupportBot.Tests.Storage;

/// <summary>A turn is saved whole or not at all, and each of its replies is sent until Teams has confirmed it.</summary>
public sealed class TurnLedgerTests : IAsyncLifetime
{
    private const string OtherPartner = "another partner";

    private StoreBench bench = null!;

    public async Task InitializeAsync() => bench = await StoreBench.StartAsync();

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task A_turn_is_saved_whole()
    {
        await using (var turn = bench.Open())
        {
            await turn.ServiceProvider.GetRequiredService<IStateStore>().WriteAsync("state", [1], default);
            turn.ServiceProvider.GetRequiredService<SupportDb>().Drafts.Add(Samples.Draft());
            var replies = await CommitAsync(turn, "activity", "hello", "world");
            Assert.Equal(["hello", "world"], replies.Select(reply => reply.Message.Text));
        }

        await bench.DoAsync<SupportDb>(async db =>
        {
            Assert.Equal([1], (await db.State.SingleAsync()).Value);
            Assert.Equal("activity", (await db.SeenActivities.SingleAsync()).ActivityId);
            Assert.Equal("conversation", (await db.Conversations.SingleAsync()).ConversationId);
            Assert.Single(await db.Drafts.ToListAsync());
            Assert.Equal(2, await db.Outbox.CountAsync());
        });
    }

    [Theory]
    [InlineData("the same state", "second activity")]
    [InlineData("other state", "first activity")]
    public async Task Of_two_turns_that_changed_the_same_the_second_saves_nothing(string stateOfSecond, string activityOfSecond)
    {
        await using (var setup = bench.Open())
        {
            await setup.ServiceProvider.GetRequiredService<IStateStore>().WriteAsync("the same state", [0], default);
            await CommitAsync(setup, "activity before");
        }

        await using var first = bench.Open();
        await using var second = bench.Open();
        await first.ServiceProvider.GetRequiredService<IStateStore>().WriteAsync("the same state", [1], default);
        await second.ServiceProvider.GetRequiredService<IStateStore>().WriteAsync(stateOfSecond, [2], default);
        second.ServiceProvider.GetRequiredService<SupportDb>().Drafts.Add(Samples.Draft());
        await CommitAsync(first, "first activity", "from the first");
        await Assert.ThrowsAsync<TurnConflictException>(() => CommitAsync(second, activityOfSecond, "from the second"));

        await bench.DoAsync<SupportDb>(async db =>
        {
            Assert.Equal([1], (await db.State.SingleAsync()).Value);
            Assert.Empty(await db.Drafts.ToListAsync());
            Assert.DoesNotContain("second", Assert.Single(await db.Outbox.ToListAsync()).Payload);
        });
    }

    [Fact]
    public async Task An_activity_is_known_again_in_its_own_conversation_and_tenant_only()
    {
        await using (var turn = bench.Open())
        {
            await CommitAsync(turn, "activity");
        }

        Assert.True(await bench.DoAsync<ITurnLedger, bool>(ledger => ledger.HasSeenAsync("conversation", "activity", default)));
        Assert.False(await bench.DoAsync<ITurnLedger, bool>(ledger => ledger.HasSeenAsync("elsewhere", "activity", default)));
        Assert.False(await bench.DoAsync<ITurnLedger, bool>(ledger => ledger.HasSeenAsync("conversation", "activity", default), OtherPartner));
    }

    [Fact]
    public async Task What_replaces_a_message_never_says_that_it_may_have_come_before()
    {
        await using (var turn = bench.Open())
        {
            await CommitAsync(turn, "activity", [Message("answered", replaces: "card")]);
        }

        await bench.DoAsync<Outbox, int>(outbox => outbox.RecoverLeasesAsync(default));

        Assert.False(Assert.Single(await UnconfirmedAsync()).Message.IsRepeat);
    }

    [Fact]
    public async Task A_click_that_comes_again_under_another_id_is_known_for_as_long_as_Teams_repeats_it()
    {
        var click = new ClickContent("who clicked what");
        async Task<bool> IsKnownAsync() => await bench.DoAsync<ITurnLedger, bool>(
            ledger => ledger.HasSeenAsync("conversation", click, bench.Clock.GetUtcNow().AddMinutes(-1), default));
        async Task ClickAsync(string activityId)
        {
            await using var turn = bench.Open();
            await CommitAsync(turn, activityId, [], click);
        }

        Assert.False(await IsKnownAsync());
        await ClickAsync("first");
        Assert.True(await IsKnownAsync());
        bench.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.False(await IsKnownAsync());
        await ClickAsync("second");
        Assert.True(await IsKnownAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_reply_is_sent_again_only_while_it_is_unconfirmed_and_says_so_where_it_may_have_arrived(bool mayHaveArrived)
    {
        IReadOnlyList<HeldReply> replies;
        await using (var turn = bench.Open())
        {
            replies = await CommitAsync(turn, "activity", "one", "two");
        }

        await bench.DoAsync<ITurnLedger>(ledger => ledger.ConfirmAsync(replies[0], "sent", replies[1], default));
        await bench.DoAsync<ITurnLedger>(ledger => ledger.ReleaseAsync([replies[1]], "503", mayHaveArrived, default));
        var again = Assert.Single(await UnconfirmedAsync());
        Assert.Equal(("two", mayHaveArrived), (again.Message.Text, again.Message.IsRepeat));
        await bench.DoAsync<ITurnLedger>(ledger => ledger.ConfirmAsync(again, "sent", null, default));
        Assert.Empty(await UnconfirmedAsync());
    }

    [Fact]
    public async Task What_a_dead_turn_was_sending_goes_out_with_the_next_turn_at_once_and_says_that_it_may_have_come()
    {
        await using var dead = bench.Open();
        await CommitAsync(dead, "first activity", "one", "two");

        await using var next = bench.Open();
        var replies = await CommitAsync(next, "second activity", "three");

        Assert.Equal([("one", true), ("two", false), ("three", false)], replies.Select(reply => (reply.Message.Text, reply.Message.IsRepeat)));
    }

    [Fact]
    public async Task What_the_dispatcher_is_sending_is_left_to_it_with_everything_behind_it()
    {
        await using (var dead = bench.Open())
        {
            await CommitAsync(dead, "first activity", "one");
        }

        await bench.DoAsync<Outbox, int>(outbox => outbox.RecoverLeasesAsync(default));
        Assert.Single(await bench.DoAsync<Outbox, IReadOnlyList<OutboxRow>>(outbox => outbox.LeaseDueAsync(bench.Clock.GetUtcNow(), TimeSpan.FromMinutes(1), 1, DueWork.Any, default)));

        await using var next = bench.Open();
        Assert.Empty(await CommitAsync(next, "second activity", "two"));
        Assert.Empty(await UnconfirmedAsync());
    }

    [Fact]
    public async Task Of_the_replies_that_a_killed_process_was_sending_only_the_one_that_was_under_way_may_have_arrived()
    {
        await using (var turn = bench.Open())
        {
            var replies = await CommitAsync(turn, "activity", "one", "two", "three");
            await turn.ServiceProvider.GetRequiredService<ITurnLedger>().ConfirmAsync(replies[0], "sent", replies[1], default);
        }

        await bench.DoAsync<Outbox, int>(outbox => outbox.RecoverLeasesAsync(default));
        var left = await UnconfirmedAsync();

        Assert.Equal([("two", true), ("three", false)], left.Select(reply => (reply.Message.Text, reply.Message.IsRepeat)));
    }

    [Fact]
    public async Task A_turn_tidies_up_a_few_old_cards_itself_and_leaves_the_others_to_the_dispatcher_in_a_lane_of_their_own()
    {
        IReadOnlyList<HeldReply> atOnce;
        await using (var turn = bench.Open())
        {
            atOnce = await CommitAsync(turn, "activity", [Message("next question"), .. Enumerable.Range(1, 12).Select(old => Message("answered", $"card {old}"))]);
        }

        Assert.Equal(["next question", "answered", "answered", "answered"], atOnce.Select(reply => reply.Message.Text));
        var left = await bench.DoAsync<SupportDb, List<OutboxRow>>(db => db.Outbox.Where(row => row.LeasedUntil == null).ToListAsync());
        Assert.Equal(9, left.Count);
        Assert.All(left, row => Assert.Equal("tidy:conversation", row.Lane));
    }

    private static OutgoingMessage Message(string text, string? replaces = null) => new(text, null, null, null, replaces);

    private static Task<IReadOnlyList<HeldReply>> CommitAsync(AsyncServiceScope turn, string activityId, params string[] replies) =>
        CommitAsync(turn, activityId, [.. replies.Select(text => Message(text))]);

    private static Task<IReadOnlyList<HeldReply>> CommitAsync(AsyncServiceScope turn, string activityId, IReadOnlyList<OutgoingMessage> replies, ClickContent? click = null) =>
        turn.ServiceProvider.GetRequiredService<ITurnLedger>().CommitAsync(
            new ConversationAddress
            {
                PartnerTenant = StoreBench.Partner,
                ConversationId = "conversation",
                ChannelId = "msteams",
                ServiceUrl = "https://teams.example/",
                BotId = "28:bot",
                LastSeenAt = Samples.Now,
            },
            activityId,
            click,
            replies,
            default);

    private Task<IReadOnlyList<HeldReply>> UnconfirmedAsync() =>
        bench.DoAsync<ITurnLedger, IReadOnlyList<HeldReply>>(ledger => ledger.ClaimUnconfirmedAsync("conversation", "activity", default));
}
