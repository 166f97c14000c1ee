using System.Collections.Immutable;

namespace CspSupportBot.Simulators.Teams;

/// <summary>A team the bot is installed in. As in Teams its id is the id of its General channel, not of the group behind it.</summary>
public sealed class TeamsTeam
{
    private readonly TeamsChannelSimulator simulator;
    private ImmutableArray<TeamsUser> members;
    private ImmutableArray<TeamsChannel> channels;

    internal TeamsTeam(TeamsChannelSimulator simulator, string id, string name, Guid tenantId, IEnumerable<TeamsUser> members)
    {
        this.simulator = simulator;
        Id = id;
        Name = name;
        TenantId = tenantId;
        this.members = [.. members];
        General = new TeamsChannel(simulator, this, id, "General", "standard");
        channels = [General];
    }

    public string Id { get; }

    public string Name { get; }

    public Guid TenantId { get; }

    public Guid AadGroupId { get; } = Guid.NewGuid();

    public TeamsChannel General { get; }

    public IReadOnlyList<TeamsUser> Members => members;

    public IReadOnlyList<TeamsChannel> Channels => channels;

    /// <summary>Takes effect for the next roster read; Teams' own event is not sent.</summary>
    public void AddMember(TeamsUser user) =>
        ImmutableInterlocked.Update(ref members, (all, one) => all.Contains(one) ? all : all.Add(one), user);

    /// <summary>Takes effect for the next roster read; Teams' own event is not sent.</summary>
    public void RemoveMember(TeamsUser user) =>
        ImmutableInterlocked.Update(ref members, (all, one) => all.Remove(one), user);

    /// <param name="kind">standard, private or shared, as Teams calls it.</param>
    public TeamsChannel AddChannel(string name, string kind = "standard")
    {
        TeamsChannel channel = simulator.CreateChannel(this, name, kind);
        ImmutableInterlocked.Update(ref channels, (all, one) => all.Add(one), channel);
        return channel;
    }
}
