using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace CspSupportBot.Simulators.Teams;

/// <summary>Builds the activities that Teams posts when a person does something.</summary>
internal sealed class UserActivities(BotIdentity bot, ActivityIds ids, TimeProvider time, Func<Guid, Uri> serviceUrl)
{
    private const string Stamp = "yyyy-MM-dd'T'HH:mm:ss.fffffff";

    /// <summary>What every activity carries; <paramref name="type"/> decides on the id's shape and on the client's details.</summary>
    public JsonObject Envelope(string type, Conversation conversation, TeamsUser user)
    {
        DateTimeOffset now = time.GetUtcNow();
        JsonObject activity = new()
        {
            ["type"] = type,
            ["id"] = type == "message" ? conversation.TakeRootId() ?? ids.Next() : $"f:{Guid.NewGuid()}",
            ["timestamp"] = now.ToString(Stamp + "'Z'", CultureInfo.InvariantCulture),
            ["channelId"] = "msteams",
            ["serviceUrl"] = serviceUrl(user.TenantId).AbsoluteUri,
            ["from"] = new JsonObject { ["id"] = user.Id, ["name"] = user.Name, ["aadObjectId"] = user.AadObjectId.ToString() },
            ["conversation"] = ConversationOf(conversation),
            ["recipient"] = new JsonObject { ["id"] = bot.Id, ["name"] = bot.Name },
            ["channelData"] = ChannelData(conversation),
        };
        if (type is "message" or "invoke")
        {
            AddClientDetails(activity, user, now);
        }

        return activity;
    }

    public JsonObject Message(Conversation conversation, TeamsUser user, string text, IReadOnlyList<JsonObject> attachments)
    {
        JsonObject activity = Envelope("message", conversation, user);
        activity["textFormat"] = "plain";
        List<JsonObject> all = [.. attachments];
        string html = $"<p>{WebUtility.HtmlEncode(text)}</p>";
        if (conversation.Kind != ConversationKind.Personal)
        {
            string mention = $"<at>{bot.Name}</at>";
            ((JsonArray)activity["entities"]!).Insert(0, new JsonObject
            {
                ["type"] = "mention",
                ["mentioned"] = new JsonObject { ["id"] = bot.Id, ["name"] = bot.Name },
                ["text"] = mention,
            });
            html = $"<p><span itemtype=\"http://schema.skype.com/Mention\" itemscope=\"\" itemid=\"0\">{WebUtility.HtmlEncode(bot.Name)}</span> {WebUtility.HtmlEncode(text)}</p>";
            text = $"{mention} {text}";
        }

        if (conversation.ThreadRootId is { } root && root != (string?)activity["id"])
        {
            activity["replyToId"] = root;
        }

        activity["text"] = text;
        if (all.Count > 0 || conversation.Kind != ConversationKind.Personal)
        {
            // Anything that is more than plain words comes a second time as HTML.
            all.Add(new JsonObject { ["contentType"] = "text/html", ["content"] = html });
            activity["attachments"] = new JsonArray([.. all.Select(one => one.DeepClone())]);
        }

        return activity;
    }

    /// <summary>A pressed <c>Action.Submit</c>: a message without words.</summary>
    public JsonObject Submit(Conversation conversation, TeamsUser user, JsonNode value, string? replyToId) =>
        FromCard(Envelope("message", conversation, user), value, replyToId);

    public JsonObject Invoke(Conversation conversation, TeamsUser user, string name, JsonNode? value, string? replyToId)
    {
        JsonObject activity = FromCard(Envelope("invoke", conversation, user), value, replyToId);
        activity["name"] = name;
        return activity;
    }

    private static JsonObject FromCard(JsonObject activity, JsonNode? value, string? replyToId)
    {
        activity["value"] = value?.DeepClone();
        ((JsonObject)activity["channelData"]!)["source"] = new JsonObject { ["name"] = "message" };
        if (replyToId is not null)
        {
            activity["replyToId"] = replyToId;
        }

        return activity;
    }

    private static void AddClientDetails(JsonObject activity, TeamsUser user, DateTimeOffset now)
    {
        DateTimeOffset local = TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(user.TimeZone));
        activity["localTimestamp"] = local.ToString(Stamp + "zzz", CultureInfo.InvariantCulture);
        activity["localTimezone"] = user.TimeZone;
        activity["locale"] = user.Locale;
        activity["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "clientInfo",
            ["locale"] = user.Locale,
            ["country"] = user.Locale.Split('-')[^1].ToUpperInvariant(),
            ["platform"] = user.Platform,
            ["timezone"] = user.TimeZone,
        });
    }

    private static JsonObject ConversationOf(Conversation conversation)
    {
        JsonObject result = new()
        {
            ["conversationType"] = conversation.Kind switch
            {
                ConversationKind.Personal => "personal",
                ConversationKind.GroupChat => "groupChat",
                _ => "channel",
            },
            ["tenantId"] = conversation.TenantId.ToString(),
            ["id"] = conversation.Id,
        };
        if (conversation.Kind != ConversationKind.Personal)
        {
            result["isGroup"] = true;
        }

        return result;
    }

    private static JsonObject ChannelData(Conversation conversation)
    {
        JsonObject data = new() { ["tenant"] = new JsonObject { ["id"] = conversation.TenantId.ToString() } };
        if (conversation.Channel is { } channel)
        {
            data["teamsChannelId"] = channel.Id;
            data["teamsTeamId"] = channel.Team.Id;
            data["channel"] = new JsonObject { ["id"] = channel.Id };
            data["team"] = new JsonObject { ["id"] = channel.Team.Id };
        }

        return data;
    }
}
