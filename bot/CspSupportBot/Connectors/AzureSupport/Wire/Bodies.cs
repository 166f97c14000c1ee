namespace CspSupportBot.Connectors.AzureSupport.Wire;

/// <summary>Body of supportTickets: update, which is flat, unlike all others.</summary>
public sealed record TicketUpdateBody
{
    public string? Severity { get; init; }

    /// <summary>open or closed.</summary>
    public string? Status { get; init; }
}

public sealed record NameCheckBody(string Name, string Type);

public sealed record NewCommunicationBody(NewCommunicationProperties Properties);

public sealed record NewCommunicationProperties(string Subject, string Body, string Sender);

public sealed record NewFileBody(NewFileProperties Properties);

public sealed record NewFileProperties(int ChunkSize, int FileSize, int NumberOfChunks);

/// <param name="Content">Base64.</param>
/// <param name="ChunkIndex">From 0.</param>
public sealed record UploadBody(string Content, int ChunkIndex);
