using System.Text.Json.Nodes;

namespace CspSupportBot.Simulators.Azure;

/// <summary>A ticket at Microsoft.</summary>
/// <param name="Name">What the caller named it in the address; not unique where the same name was filed twice.</param>
/// <param name="Number">The <c>supportTicketId</c> that people quote.</param>
public sealed record SupportTicket(string SubscriptionId, string Name, string Number)
{
    private readonly List<JsonObject> received = [];

    public string Path => $"/subscriptions/{SubscriptionId}/providers/Microsoft.Support/supportTickets/{Name}";

    /// <summary>The bodies that made and changed it, as they came.</summary>
    public IReadOnlyList<JsonObject> Received
    {
        get
        {
            lock (received)
            {
                return [.. received.Select(body => (JsonObject)body.DeepClone())];
            }
        }
    }

    /// <summary>Whether an engineer works on it right now: then neither its severity nor its status can be changed.</summary>
    public bool IsBeingWorkedOn { get; internal set; }

    public string Status => Properties["status"]!.GetValue<string>();

    public string Severity => Properties["severity"]!.GetValue<string>();

    /// <summary>What a GET shows. Changed only under the simulator's lock.</summary>
    internal JsonObject Properties { get; init; } = [];

    internal List<Communication> Communications { get; } = [];

    internal HashSet<string> ReservedCommunications { get; } = new(StringComparer.OrdinalIgnoreCase);

    internal List<JsonObject> Chats { get; } = [];

    internal void Receive(JsonObject body)
    {
        lock (received)
        {
            received.Add((JsonObject)body.DeepClone());
        }
    }

    internal JsonObject ToJson() => new()
    {
        ["id"] = Path,
        ["name"] = Name,
        ["type"] = "Microsoft.Support/supportTickets",
        ["properties"] = Properties.DeepClone(),
    };
}
