using System.Globalization;

namespace CspSupportBot.Simulators.Azure;

/// <summary>The tickets, and the names that are taken. Used only under the simulator's lock.</summary>
internal sealed class TicketBook(TimeProvider time)
{
    private readonly HashSet<string> pending = new(StringComparer.OrdinalIgnoreCase);
    private int numbers;

    public List<SupportTicket> All { get; } = [];

    /// <summary>The ticket that was last filed under this name; null also while its operation still runs.</summary>
    public SupportTicket? Find(string subscription, string name) => All.FindLast(one =>
        Same(one.SubscriptionId, subscription) && Same(one.Name, name));

    /// <summary>By number, or by name in whichever subscription.</summary>
    public SupportTicket Get(string numberOrName) =>
        All.FindLast(one => one.Number == numberOrName || Same(one.Name, numberOrName))
        ?? throw new InvalidOperationException($"There is no ticket '{numberOrName}'.");

    /// <summary>A name is taken from the moment its PUT is accepted.</summary>
    public bool IsTaken(string subscription, string name) => pending.Contains(Key(subscription, name)) || Find(subscription, name) is not null;

    public void Reserve(string subscription, string name) => pending.Add(Key(subscription, name));

    public void Release(string subscription, string name) => pending.Remove(Key(subscription, name));

    /// <summary>Fifteen digits that begin with the date, as real ones do.</summary>
    public string NextNumber() => string.Create(CultureInfo.InvariantCulture, $"1{time.GetUtcNow():yyMMdd}21{++numbers:000000}");

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string Key(string subscription, string name) => $"{subscription}/{name}";
}
