using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What Teams puts into <see cref="Activity.ChannelData"/>, and takes from it.</summary>
public class TeamsChannelData
{
    /// <summary>Makes an empty one.</summary>
    public TeamsChannelData()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public TeamsChannelData(
        ChannelInfo channel = default,
        string eventType = default,
        TeamInfo team = default,
        NotificationInfo notification = default,
        TenantInfo tenant = default)
    {
        Channel = channel;
        EventType = eventType;
        Team = team;
        Notification = notification;
        Tenant = tenant;
    }

    /// <summary>Makes one with these values, to post in the name of users.</summary>
    public TeamsChannelData(
        ChannelInfo channel = default,
        string eventType = default,
        TeamInfo team = default,
        NotificationInfo notification = default,
        TenantInfo tenant = default,
        IList<OnBehalfOf> onBehalfOf = default)
        : this(channel, eventType, team, notification, tenant)
    {
        OnBehalfOf = onBehalfOf;
    }

    /// <summary>Members without a property of their own.</summary>
    [JsonExtensionData]
    public IDictionary<string, object> AdditionalProperties { get; set; }

    /// <summary>The channel, in channel conversations.</summary>
    public ChannelInfo Channel { get; set; }

    /// <summary>What happened, such as <c>channelCreated</c> or <c>editMessage</c>; the set is open.</summary>
    public string EventType { get; set; }

    /// <summary>The meeting, in meeting chats.</summary>
    public TeamsMeetingInfo Meeting { get; set; }

    /// <summary>How Teams is to tell the user about a sent message.</summary>
    public NotificationInfo Notification { get; set; }

    /// <summary>The users in whose name a message is sent.</summary>
    [JsonInclude]
    public IList<OnBehalfOf> OnBehalfOf { get; internal set; }

    /// <summary>What the installing user chose.</summary>
    public TeamsChannelDataSettings Settings { get; set; }

    /// <summary>The team, in channel conversations.</summary>
    public TeamInfo Team { get; set; }

    /// <summary>The tenant.</summary>
    public TenantInfo Tenant { get; set; }
}
