using System.Net;
using CspSupportBot.Domain.Files;

namespace CspSupportBot.Connectors.Files;

/// <summary>Fetches files from OneDrive by the address that Teams gives the bot: one attempt, no redirect, no token, and not longer than a person waits.</summary>
public sealed partial class FileDownload(HttpClient http, FilePlaces places, TimeProvider clock, ILogger<FileDownload> logger) : IFileDownload
{
    /// <summary>For one file: Teams is answered after ten seconds at the latest, and the turn must end some time after.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    public async Task<FileReading> FetchAsync(Uri address, CancellationToken cancellationToken)
    {
        // The address itself is a secret: whoever has it may read the file.
        var host = address.IsAbsoluteUri ? address.Host : "";
        if (!places.Trusts(address))
        {
            NotTrusted(host);
            return new FileReading.Failed(FileFault.Untrusted);
        }

        using var limit = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var response = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (response.StatusCode is HttpStatusCode.OK)
            {
                return await ReadAsync(response.Content, either.Token);
            }

            NotFetched(host, $"{(int)response.StatusCode}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            NotFetched(host, "no answer in time");
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            NotFetched(host, broken.Message);
        }

        return new FileReading.Failed(FileFault.NotFetched);
    }

    // Never more than one byte too many, whatever the length that was announced.
    private static async Task<FileReading> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > FileRules.LargestFile)
        {
            return new FileReading.Failed(FileFault.TooLarge);
        }

        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        var bytes = new byte[FileRules.LargestFile + 1];
        var length = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        return length > FileRules.LargestFile ? new FileReading.Failed(FileFault.TooLarge) : new FileReading.Read(bytes[..length]);
    }

    [LoggerMessage(LogLevel.Information, "A file on {Host} was not fetched: files of Teams are elsewhere")]
    private partial void NotTrusted(string host);

    [LoggerMessage(LogLevel.Information, "A file on {Host} could not be fetched: {Cause}")]
    private partial void NotFetched(string host, string cause);
}
