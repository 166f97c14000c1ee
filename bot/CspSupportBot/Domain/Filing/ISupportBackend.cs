using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Domain.Filing;

/// <summary>
/// Where tickets are filed and followed: one contract for every system. What can be expected to go wrong is an answer (<see cref="BackendFailure"/>); an
/// exception is a fault of the program. No call takes longer than the backend's own limit, whatever the other side does.
/// </summary>
public interface ISupportBackend
{
    /// <summary>As it is kept in <see cref="Ticket.Backend"/>; see <see cref="BackendNames"/>.</summary>
    string Name { get; }

    /// <summary>What it can do at all; cards offer nothing else.</summary>
    BackendCapabilities Capabilities { get; }

    /// <summary>Whether we may see what is asked about; a failure says why not.</summary>
    /// <param name="whatId">See <see cref="Ticket.WhatId"/>.</param>
    Task<BackendFailure?> CheckAccessAsync(string customerTenantId, string whatId, CancellationToken cancellationToken);

    /// <summary>
    /// Files the ticket under <see cref="Ticket.BackendName"/>. Sends one request that is never repeated once it may have been heard: only who has asked
    /// <see cref="FindAsync"/> may file again.
    /// </summary>
    Task<FilingOutcome> FileAsync(Ticket ticket, CancellationToken cancellationToken);

    /// <summary>How far a filing has come.</summary>
    /// <param name="operation">Of a <see cref="FilingOutcome.StillRunning"/> before.</param>
    Task<FilingOutcome> PollAsync(Ticket ticket, string operation, CancellationToken cancellationToken);

    /// <summary>
    /// What the backend has under the ticket's name: accepted, or still running where the name is taken and nothing can be seen yet; null where it has nothing.
    /// </summary>
    Task<FilingOutcome?> FindAsync(Ticket ticket, CancellationToken cancellationToken);

    /// <summary>The ticket as the backend has it.</summary>
    Task<Answer<BackendTicket>> GetAsync(Ticket ticket, CancellationToken cancellationToken);

    /// <summary>What was written and chatted since then, the oldest first; what was written in that very moment is told again.</summary>
    /// <param name="since">Null for everything.</param>
    Task<Answer<IReadOnlyList<BackendMessage>>> ListUpdatesAsync(Ticket ticket, DateTimeOffset? since, CancellationToken cancellationToken);

    /// <summary>Adds a comment; one that is there under this key already is not added again.</summary>
    /// <returns>Null where it is there.</returns>
    Task<BackendFailure?> AddCommentAsync(Ticket ticket, BackendComment comment, CancellationToken cancellationToken);

    /// <summary>Changes the severity; the same again changes nothing.</summary>
    /// <returns>Null where it is so.</returns>
    Task<BackendFailure?> ChangeSeverityAsync(Ticket ticket, BusinessImpact impact, CancellationToken cancellationToken);

    /// <summary>Closes the request; a closed one stays as it is.</summary>
    /// <returns>Null where it is closed.</returns>
    Task<BackendFailure?> CloseAsync(Ticket ticket, CancellationToken cancellationToken);

    /// <summary>Uploads a file that goes along with the ticket when it is filed, or is added to one that is. What is there under this name already is not uploaded again.</summary>
    /// <returns>Null where it is uploaded.</returns>
    Task<BackendFailure?> AttachAsync(Ticket ticket, AttachedFile file, CancellationToken cancellationToken);
}
