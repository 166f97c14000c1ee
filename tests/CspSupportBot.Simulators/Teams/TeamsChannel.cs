namespace CspSupportBot.Simulators.Teams;

/// <summary>A channel of a team. The bot hears only what mentions it, and everything it says lives in a thread.</summary>
public sealed class TeamsChannel
{
    private readonly TeamsChannelSimulator simulator;

    internal TeamsChannel(TeamsChannelSimulator simulator, TeamsTeam team, string id, string name, string kind)
    {
        this.simulator = simulator;
        Team = team;
        Id = id;
        Name = name;
        Kind = kind;
    }

    public TeamsTeam Team { get; }

    public string Id { get; }

    public string Name { get; }

    /// <summary>standard, private or shared.</summary>
    public string Kind { get; }

    /// <summary>A new thread whose first message this person writes. Threads that the bot opens are found by their conversation id.</summary>
    public Chat StartThread(TeamsUser user) => simulator.StartThread(this, user);

    internal bool IsGeneral => Id == Team.Id;
}
