using System.Text.Json.Nodes;

namespace CspSupportBot.Simulators.Azure;

/// <summary>What the people at Microsoft do. Tickets are named by their number, or by their name in the API.</summary>
public sealed class MicrosoftSide
{
    private readonly ArmSimulator arm;
    private readonly TimeProvider time;
    private readonly Func<string, SupportTicket> find;
    private readonly List<HealthEvent> events;
    private readonly Lock gate;

    internal MicrosoftSide(ArmSimulator arm, TimeProvider time, Func<string, SupportTicket> find, List<HealthEvent> events, Lock gate) =>
        (this.arm, this.time, this.find, this.events, this.gate) = (arm, time, find, events, gate);

    /// <summary>
    /// An engineer writes. Microsoft's examples call what the customer writes <c>outbound</c>, and what the engineer says in a chat
    /// <c>outbound</c> too: the direction says nothing reliable, so it can be set.
    /// </summary>
    public Communication Reply(string ticket, string body, string sender = "engineer@microsoft.example", string subject = "Your support request", string direction = "inbound") =>
        Change(ticket, found =>
        {
            Communication written = new($"msft-{Guid.NewGuid()}", subject, body, direction, sender, time.GetUtcNow());
            found.Communications.Add(written);
            return written;
        });

    /// <summary>Puts an engineer on the ticket; null takes the last one off.</summary>
    /// <param name="isWorking">Whether that blocks changes of the severity and the status.</param>
    public void Assign(string ticket, string? engineer, bool isWorking = false) => Change(ticket, found =>
    {
        found.Properties["supportEngineer"] = new JsonObject { ["emailAddress"] = engineer };
        return found.IsBeingWorkedOn = isWorking;
    });

    /// <summary>Any status, such as <c>Updating</c>, <c>Closed</c>, or one that nobody has heard of.</summary>
    public void SetStatus(string ticket, string status) => Set(ticket, "status", status);

    public void SetSeverity(string ticket, string severity) => Set(ticket, "severity", severity);

    /// <summary>Sets or, with null, takes away any property that a ticket shows.</summary>
    public void Set(string ticket, string property, JsonNode? value) => Change(ticket, found =>
    {
        found.Properties.Remove(property);
        if (value is not null)
        {
            found.Properties[property] = value;
        }

        return found;
    });

    /// <summary>A chat that took place. The sender <c>user</c> is the customer, who is <c>inbound</c> here.</summary>
    public string Chat(string ticket, params IReadOnlyList<(string Sender, string Body)> messages) => Change(ticket, found =>
    {
        string name = Guid.NewGuid().ToString();
        found.Chats.Add(new JsonObject
        {
            ["id"] = $"{found.Path}/chatTranscripts/{name}",
            ["name"] = name,
            ["type"] = "Microsoft.Support/chatTranscripts",
            ["properties"] = new JsonObject
            {
                ["messages"] = new JsonArray([.. messages.Select(message => new JsonObject
                {
                    ["contentType"] = "text",
                    ["communicationDirection"] = message.Sender == "user" ? "inbound" : "outbound",
                    ["sender"] = message.Sender,
                    ["body"] = message.Body,
                    ["createdDate"] = ArmTime.Text(time.GetUtcNow()),
                })]),
                ["startTime"] = ArmTime.Text(time.GetUtcNow()),
            },
        });
        return name;
    });

    /// <summary>Makes an incident known, or replaces what is known of it.</summary>
    public void Announce(HealthEvent incident)
    {
        lock (gate)
        {
            events.RemoveAll(one => one.TrackingId == incident.TrackingId);
            events.Add(incident);
        }
    }

    public void Resolve(string trackingId)
    {
        lock (gate)
        {
            int index = events.FindIndex(one => one.TrackingId == trackingId);
            events[index] = events[index] with { ResolvedAt = time.GetUtcNow() };
        }
    }

    private T Change<T>(string ticket, Func<SupportTicket, T> change)
    {
        T result;
        lock (gate)
        {
            SupportTicket found = find(ticket);
            result = change(found);
            found.Properties["modifiedDate"] = ArmTime.Text(time.GetUtcNow());
        }

        arm.Changed();
        return result;
    }
}
