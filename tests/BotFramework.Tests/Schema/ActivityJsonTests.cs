using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace BotFramework.Tests.Schema;

public class ActivityJsonTests
{
    [Theory]
    [InlineData("""{"type":"message","tomorrow":{"a":[1,null,"x"]},"n":1.50,"no":null}""")]
    [InlineData("""{"type":"message","from":{"id":"29:1","objectId":"o","n":5}}""")]
    [InlineData("""{"type":"message","conversation":{"id":"a:1","region":{"id":7}}}""")]
    [InlineData("""{"type":"message","attachments":[{"contentType":"x","id":3,"content":{"deep":[{}]}}]}""")]
    [InlineData("""{"type":"message","attachments":[{"contentType":"x","content":"plain"},null]}""")]
    [InlineData("""{"type":"message","suggestedActions":{"actions":[{"type":"imBack","icon":1,"value":5}]}}""")]
    [InlineData("""{"type":"messageReaction","reactionsAdded":[{"type":"heart","user":{"id":"1"}}]}""")]
    [InlineData("""{"type":"event","relatesTo":{"activityId":"1","region":"emea"}}""")]
    [InlineData("""{"type":"invoke","value":[1,"two",{"three":3}],"channelData":"text"}""")]
    [InlineData("""{"type":"invoke","value":false,"channelData":12345678901234567890}""")]
    [InlineData("""{"type":"message","text":"🙂 日本語 <at>B</at> & \"q\" \u0000"}""")]
    [InlineData("""{"type":"message","locale":"xx-not-a-culture-at-all"}""")]
    [InlineData("""{"type":"somethingNew"}""")]
    public void What_is_read_is_written_back(string json)
    {
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(RoundTrip(json))), RoundTrip(json));
    }

    [Theory]
    [InlineData("""{"type":"ClientCapabilities","capabilities":["a"],"version":3}""")]
    [InlineData("""{"type":"ProductInfo","id":"COPILOT"}""")]
    [InlineData("""{"type":"QuotedReply","quotedReply":{"messageId":"1","isReplyDeleted":false,"preview":null}}""")]
    [InlineData("""{"type":"https://schema.org/Message","@type":"Message","@context":"https://schema.org","citation":[{"position":1}]}""")]
    [InlineData("""{"type":"mention","mentioned":5,"text":{"odd":true}}""")]
    [InlineData("""{"type":7,"$type":"System.Object","$ref":"1"}""")]
    [InlineData("""{}""")]
    public void Unknown_entities_keep_all_their_members(string entity)
    {
        string json = $$"""{"type":"message","entities":[{{entity}}]}""";
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(RoundTrip(json))), RoundTrip(json));
    }

    [Theory]
    [InlineData("5")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("[1]")]
    public void An_entity_that_is_no_object_stops_nothing(string entity)
    {
        Activity activity = Read($$"""{"type":"message","entities":[{{entity}},{"type":"clientInfo"}]}""");

        Assert.Null(activity.Entities[0]);
        Assert.Equal("clientInfo", activity.Entities[1].Type);
        Assert.Empty(activity.GetMentions());
    }

    [Fact]
    public void A_mention_among_the_entities_is_written_with_all_its_members()
    {
        Activity activity = new(ActivityTypes.Message)
        {
            Entities = [new Mention(new ChannelAccount("29:1", "Ann"), "<at>Ann</at>")],
        };

        const string expected =
            """{"type":"message","entities":[{"type":"mention","mentioned":{"id":"29:1","name":"Ann"},"text":"<at>Ann</at>"}]}""";
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(Write(activity))), Write(activity));
    }

    [Fact]
    public void Entities_of_the_callers_own_types_are_written_with_all_their_members()
    {
        Activity activity = new() { Entities = [new Stamp { Country = "JP" }] };

        Assert.Equal("""{"entities":[{"country":"JP","type":"stamp"}]}""", Write(activity));
    }

    [Fact]
    public void Derived_types_are_written_with_all_their_members()
    {
        Activity activity = new()
        {
            From = new TeamsChannelAccount { Id = "29:1", Email = "a@b.example" },
            SuggestedActions = new SuggestedActions { Actions = [new TaskModuleAction("Open", new { id = 1 })] },
        };
        TaskModuleResponse dialog = new(new TaskModuleMessageResponse("Done"));

        JsonNode written = JsonNode.Parse(Write(activity));
        Assert.Equal("a@b.example", (string)written["from"]["email"]);
        Assert.Equal("task/fetch", (string)written["suggestedActions"]["actions"][0]["value"]["type"]);
        Assert.Equal(
            """{"task":{"value":"Done","type":"message"}}""",
            JsonSerializer.Serialize(dialog, BotJson.Options));
    }

    [Theory]
    [InlineData("2026-04-22T01:18:26.1234567Z", "2026-04-22T01:18:26.1234567Z")]
    [InlineData("2026-04-22T01:18:26.660Z", "2026-04-22T01:18:26.660Z")]
    [InlineData("2026-04-22T10:18:26+09:00", "2026-04-22T01:18:26.000Z")]
    public void Timestamps_are_written_in_utc(string read, string written)
    {
        Assert.Contains($"\"timestamp\":\"{written}\"", RoundTrip($$"""{"timestamp":"{{read}}"}"""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-04-22T10:18:26.123+09:00", 9)]
    [InlineData("2026-04-22T01:18:26.123+00:00", 0)]
    [InlineData("2026-04-21T21:18:26.123-04:00", -4)]
    public void Local_timestamps_keep_their_offset(string local, int hours)
    {
        string json = $$"""{"localTimestamp":"{{local}}"}""";

        Assert.Equal(TimeSpan.FromHours(hours), Read(json).LocalTimestamp.Value.Offset);
        Assert.Equal(json, RoundTrip(json));
    }

    [Theory]
    [InlineData("\"yesterday\"")]
    [InlineData("\"\"")]
    [InlineData("\"9999999-01-01T00:00:00Z\"")]
    [InlineData("1776825925953")]
    [InlineData("{\"a\":[1]}")]
    [InlineData("null")]
    public void An_unreadable_timestamp_counts_as_absent(string timestamp)
    {
        Activity activity = Read($$"""{"timestamp":{{timestamp}},"localTimestamp":{{timestamp}},"text":"hi"}""");

        Assert.Null(activity.Timestamp);
        Assert.Null(activity.LocalTimestamp);
        Assert.Equal("hi", activity.Text);
    }

    [Theory]
    [InlineData("callerId", "\"urn:botframework:azure\"")]
    [InlineData("CALLERID", "\"urn:botframework:aadappid:1\"")]
    [InlineData("callerId", "{\"x\":1}")]
    public void The_caller_id_of_the_wire_is_passed_over(string member, string value)
    {
        Activity activity = Read($$"""{"{{member}}":{{value}},"text":"hi"}""");

        Assert.Null(activity.CallerId);
        Assert.Equal("""{"text":"hi"}""", Write(activity));
    }

    [Fact]
    public void Members_are_read_whatever_their_case()
    {
        Assert.Equal("a:1", Read("""{"Type":"message","CONVERSATION":{"ID":"a:1"}}""").Conversation.Id);
    }

    [Fact]
    public void Nesting_is_read_down_to_64_levels_and_no_further()
    {
        string deepest = $$"""{"value":{{new string('[', 63)}}{{new string(']', 63)}}}""";
        string tooDeep = $$"""{"value":{{new string('[', 64)}}{{new string(']', 64)}}}""";

        Assert.Equal(deepest, RoundTrip(deepest));
        Assert.Throws<JsonException>(() => Read(tooDeep));
        Assert.Throws<JsonException>(() => Read(tooDeep.Replace("value", "unknown", StringComparison.Ordinal)));
    }

    [Fact]
    public void Values_of_any_kind_can_be_written()
    {
        Activity activity = new()
        {
            Value = new { FirstName = "Ann", Missing = (string)null },
            ChannelData = new JsonObject { ["feedbackLoopEnabled"] = true },
        };

        const string expected = """{"channelData":{"feedbackLoopEnabled":true},"value":{"firstName":"Ann"}}""";
        Assert.Equal(expected, Write(activity));
    }

    [Fact]
    public void A_read_value_outlives_the_bytes_it_came_from()
    {
        byte[] json = """{"value":{"id":"1"}}"""u8.ToArray();
        Activity activity = JsonSerializer.Deserialize<Activity>(json, BotJson.Options);
        Array.Clear(json);

        Assert.Equal("1", ((JsonElement)activity.Value).GetProperty("id").GetString());
    }

    [Fact]
    public void Teams_channel_data_is_read_and_keeps_what_it_does_not_know()
    {
        const string json =
            """{"channel":{"id":"19:c","aadObjectId":"o"},"eventType":"x","onBehalfOf":[{"displayName":"A","itemid":1,"mentionType":"person","mri":"29:1"}],"settings":{"selectedChannel":{"id":"19:s"},"b":2},"team":{"id":"19:t","memberCount":4},"tenant":{"id":"t"},"app":{"id":"a"}}""";
        Activity activity = Read($$"""{"channelData":{{json}}}""");

        TeamsChannelData data = activity.GetChannelData<TeamsChannelData>();

        Assert.Equal("19:s", data.Settings.SelectedChannel.Id);
        Assert.Equal("29:1", Assert.Single(data.OnBehalfOf).Mri);
        string written = JsonSerializer.Serialize(data, BotJson.Options);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(written)), written);
    }

    [Theory]
    [InlineData("""{"type":"message","channelData":{"tenant":"not an object"}}""")]
    [InlineData("""{"type":"message","channelData":5}""")]
    [InlineData("""{"type":"message","channelData":null}""")]
    [InlineData("""{"type":"message"}""")]
    public void Channel_data_of_another_shape_is_told_apart(string json)
    {
        Assert.False(Read(json).TryGetChannelData(out TeamsChannelData data));
        Assert.Null(data);
    }

    private static Activity Read(string json)
    {
        return JsonSerializer.Deserialize<Activity>(json, BotJson.Options);
    }

    private static string Write(Activity activity)
    {
        return JsonSerializer.Serialize(activity, BotJson.Options);
    }

    private static string RoundTrip(string json)
    {
        return Write(Read(json));
    }

    private sealed class Stamp : Entity
    {
        public Stamp()
            : base("stamp")
        {
        }

        public string Country { get; set; }
    }
}
