using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Domain.Filing;

/// <summary>Finds the backend of a ticket.</summary>
public sealed class SupportBackends(IEnumerable<ISupportBackend> backends)
{
    private readonly ISupportBackend[] all = [.. backends];

    /// <summary>Where the ticket is, or is being filed; null where a person did it by hand, or nothing is filed.</summary>
    public ISupportBackend? Of(Ticket ticket) => Array.Find(all, backend => backend.Name == NameOf(ticket));

    /// <summary>What can be done with a ticket at its backend.</summary>
    public BackendCapabilities CapabilitiesFor(Ticket ticket) => Of(ticket)?.Capabilities ?? BackendCapabilities.None;

    /// <summary>What can be done with tickets at a backend.</summary>
    /// <param name="name">One of <see cref="BackendNames"/>.</param>
    public BackendCapabilities CapabilitiesOf(string name) => Array.Find(all, backend => backend.Name == name)?.Capabilities ?? BackendCapabilities.None;

    // The version before this one knew a single backend and did not write its name down.
    private static string? NameOf(Ticket ticket) => ticket.Backend ?? (ticket.State is TicketState.Filing ? BackendNames.AzureSupport : null);
}
