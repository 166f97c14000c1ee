using Microsoft.Bot.Builder;

namespace BotFramework.Tests.Builder;

public sealed class TurnContextStateCollectionTests
{
    [Fact]
    public void A_value_is_found_under_its_key_and_its_type()
    {
        using var state = new TurnContextStateCollection { { "key", "text" } };
        state.Add(new Version(1, 2));

        Assert.Equal("text", state.Get<string>("key"));
        Assert.Equal(new Version(1, 2), state.Get<Version>());
    }

    [Fact]
    public void What_is_not_there_or_of_another_type_is_null()
    {
        using var state = new TurnContextStateCollection { { "key", "text" } };

        Assert.Null(state.Get<string>("other"));
        Assert.Null(state.Get<Version>("key"));
        Assert.Null(state.Get<Version>());
    }

    [Fact]
    public void A_key_is_added_once_but_can_be_set_again_and_removed()
    {
        using var state = new TurnContextStateCollection();
        state.Add("key", "one");

        Assert.Throws<ArgumentException>(() => state.Add("key", "two"));
        state.Set("key", "two");
        Assert.Equal("two", state.Get<string>("key"));
        state.Set<string>("key", null);
        Assert.False(state.ContainsKey("key"));
    }

    [Fact]
    public void Nothing_cannot_be_added()
    {
        using var state = new TurnContextStateCollection();

        Assert.Throws<ArgumentNullException>(() => state.Add<string>("key", null));
        Assert.Throws<ArgumentNullException>(() => state.Get<string>(null));
    }
}
