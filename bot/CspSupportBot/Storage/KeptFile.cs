namespace CspSupportBot.Storage;

/// <summary>
/// The bytes of a file that waits to go to Microsoft. Its name and size stand on the draft or the ticket that it belongs to, or in the row of the work that sends it, so that
/// nobody reads bytes to show them.
/// </summary>
public sealed class KeptFile
{
    public required string PartnerTenant { get; init; }

    /// <summary>See <see cref="Domain.Files.TicketFile.Id"/>.</summary>
    public required Guid Id { get; init; }

    public required byte[] Content { get; init; }
}
