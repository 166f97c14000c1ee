namespace CspSupportBot.Domain.Files;

/// <summary>Fetches a file from where Teams has put it for the bot.</summary>
public interface IFileDownload
{
    /// <param name="address">As the message names it, so nothing about it is sure. It needs no token, and gets none.</param>
    Task<FileReading> FetchAsync(Uri address, CancellationToken cancellationToken);
}
