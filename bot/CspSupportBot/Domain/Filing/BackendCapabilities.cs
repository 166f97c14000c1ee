namespace CspSupportBot.Domain.Filing;

/// <summary>What a backend can do for a ticket; what it can't, a person does in the portal.</summary>
public sealed record BackendCapabilities
{
    /// <summary>Nothing: the ticket is only kept here.</summary>
    public static BackendCapabilities None { get; } = new();

    public bool CanFile { get; init; }

    /// <summary>Whether state, engineer, severity and messages can be read, so that nobody has to look for them.</summary>
    public bool CanListUpdates { get; init; }

    public bool CanComment { get; init; }

    public bool CanChangeSeverity { get; init; }

    public bool CanClose { get; init; }

    /// <summary>Whether files can go along with a new ticket, and be added to one that it has.</summary>
    public bool CanAttach { get; init; }

    /// <summary>In bytes; 0 where none can be attached.</summary>
    public int LargestFile { get; init; }
}
