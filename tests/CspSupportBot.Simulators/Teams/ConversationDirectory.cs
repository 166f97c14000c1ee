using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace CspSupportBot.Simulators.Teams;

/// <summary>Who and what exists in the simulated Teams: people, teams and conversations, found by id.</summary>
internal sealed class ConversationDirectory(BotIdentity bot, ActivityIds ids)
{
    private readonly ConcurrentDictionary<string, Conversation> conversations = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TeamsUser> users = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TeamsTeam> teams = new(StringComparer.Ordinal);

    public Conversation? Find(string id) => conversations.GetValueOrDefault(id);

    public TeamsUser? FindUser(string id) => users.GetValueOrDefault(id);

    public TeamsTeam? FindTeam(string id) => teams.GetValueOrDefault(id);

    /// <summary>The id people get is bound to this bot: another bot sees another one.</summary>
    public string PairwiseId(Guid aadObjectId) => "29:1" + Opaque(bot.Id + "|" + aadObjectId);

    public void Add(TeamsUser user) => users[user.Id] = user;

    public void Add(TeamsTeam team) => teams[team.Id] = team;

    /// <summary>One chat for each person, however often it is asked for.</summary>
    public Conversation Personal(TeamsUser user)
    {
        string id = "a:1" + Opaque(bot.Id + "|" + user.Id);
        return conversations.GetOrAdd(id, key => new Conversation(key, ConversationKind.Personal, user.TenantId, () => [user]));
    }

    public Conversation Group(Guid tenantId, IReadOnlyList<TeamsUser> members)
    {
        string id = $"19:{Guid.NewGuid():N}@thread.v2";
        return conversations.GetOrAdd(id, key => new Conversation(key, ConversationKind.GroupChat, tenantId, () => members));
    }

    public Conversation Whole(TeamsChannel channel) =>
        conversations.GetOrAdd(channel.Id, key => new Conversation(key, ConversationKind.Channel, channel.Team.TenantId, () => channel.Team.Members)
        {
            Channel = channel,
            IsWholeChannel = true,
        });

    public Conversation NewThread(TeamsChannel channel)
    {
        string rootId = ids.Next();
        string id = $"{channel.Id};messageid={rootId}";
        return conversations.GetOrAdd(id, key => new Conversation(key, ConversationKind.Channel, channel.Team.TenantId, () => channel.Team.Members)
        {
            Channel = channel,
            ReservedRootId = rootId,
        });
    }

    private static string Opaque(string text) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text))).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
