using System.Globalization;
using CspSupportBot.Simulators.Teams;

namespace CspSupportBot.Tests.Crashes;

/// <summary>What Teams allows, with time running slower or faster by a factor: to the simulated Teams, to the bots that keep to it, and for how soon a number of messages can be there.</summary>
internal sealed class SendWindows(double scale)
{
    // What Teams documents for one conversation; and half of what it allows an app in a tenant, to which each replica keeps, so that both together stay below.
    private static readonly (int Calls, int Seconds)[] Conversation = [(7, 1), (8, 2), (60, 30), (1800, 3600)];
    private static readonly (int Calls, int Seconds)[] Tenant = [(25, 1)];

    public Throttling Teams() => new(scale);

    /// <summary>The limits of each replica.</summary>
    public IEnumerable<(string Name, string Value)> OfEachReplica() =>
    [
        ("BotFramework__SendLimits", Text(Conversation)),
        ("BotFramework__TenantLimits", Text(Tenant)),
    ];

    /// <summary>When one replica alone, as the other may be dead at any time, can have sent the last of so many messages, of which so many go to the same conversation.</summary>
    public TimeSpan Earliest(int messages, int toOneConversation)
    {
        var (everywhere, here) = (Earliest(messages, Tenant), Earliest(toOneConversation, Conversation));
        return (everywhere > here ? everywhere : here) * scale;
    }

    // As soon as every window has room: a message waits until the one that many places before it has left the window.
    private static TimeSpan Earliest(int messages, (int Calls, int Seconds)[] windows)
    {
        var times = new TimeSpan[messages];
        for (var next = 1; next < messages; next++)
        {
            times[next] = windows
                .Where(window => next >= window.Calls)
                .Select(window => times[next - window.Calls] + TimeSpan.FromSeconds(window.Seconds))
                .Append(times[next - 1])
                .Max();
        }

        return times[^1];
    }

    private string Text((int Calls, int Seconds)[] windows) =>
        string.Join(", ", windows.Select(window => string.Create(CultureInfo.InvariantCulture, $"{window.Calls}/{window.Seconds * scale}")));
}
