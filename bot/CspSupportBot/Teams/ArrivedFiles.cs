using System.Text.Json;
using CspSupportBot.Dialogs;
using CspSupportBot.Domain.Files;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace CspSupportBot.Teams;

/// <summary>
/// Finds the files that came with a message. A file lies in the sender's OneDrive, under an address that needs no token; a pasted picture lies with the connector, which wants the
/// bot's. What the message says about a file is the sender's word: its address, its name and its type are checked before they are used.
/// </summary>
public sealed partial class ArrivedFiles(IFileDownload downloads, TimeProvider clock, ILogger<ArrivedFiles> logger)
{
    private const string FileType = "application/vnd.microsoft.teams.file.download.info";
    private const string PictureType = "image/";
    private const string HtmlType = "text/html";
    private const string CardType = "application/vnd.microsoft.card.";
    private const string MarkOfFile = "<attachment ";
    private const int LongestContent = 16_000;

    // As for a file: the sender waits.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    /// <param name="isPersonal">Whether it is a chat of one person with the bot; elsewhere Teams gives files to nobody.</param>
    public SentFiles Read(ITurnContext context, bool isPersonal)
    {
        var attachments = (context.Activity.Attachments ?? []).Where(attachment => attachment?.ContentType is { Length: > 0 }).ToList();
        return isPersonal
            ? new SentFiles([.. attachments.Select(attachment => FileIn(context, attachment)).OfType<SentFile>()], false)
            : new SentFiles([], attachments.Exists(IsFile) || (attachments.Exists(MentionsFile) && !attachments.Exists(IsCard)));
    }

    private static bool IsFile(Attachment attachment) =>
        attachment.ContentType == FileType || attachment.ContentType.StartsWith(PictureType, StringComparison.OrdinalIgnoreCase);

    private static bool IsCard(Attachment attachment) => attachment.ContentType.StartsWith(CardType, StringComparison.OrdinalIgnoreCase);

    // In a channel a file leaves a mark in the text only.
    private static bool MentionsFile(Attachment attachment) =>
        attachment.ContentType == HtmlType && attachment.Content?.ToString()?.Contains(MarkOfFile, StringComparison.OrdinalIgnoreCase) is true;

    private SentFile? FileIn(ITurnContext context, Attachment attachment)
    {
        if (attachment.ContentType == FileType)
        {
            var (address, type) = DownloadIn(attachment.Content);
            var name = FileName.Clean(attachment.Name);
            return new SentFile(
                FileName.ExtensionOf(name).Length == 0 && type.Length > 0 ? FileName.Clean($"{name}.{type}") : name,
                cancellationToken => address is null ? Failed(FileFault.Untrusted) : downloads.FetchAsync(address, cancellationToken));
        }

        return IsFile(attachment) ? new SentFile(null, cancellationToken => FetchPictureAsync(context, attachment.ContentUrl, cancellationToken)) : null;
    }

    private static (Uri? Address, string Type) DownloadIn(object? content)
    {
        // Both SDKs give parsed JSON whose text is JSON again.
        if (content?.ToString() is not { Length: > 0 and <= LongestContent } json)
        {
            return (null, "");
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            return (Uri.TryCreate(Text(document.RootElement, "downloadUrl"), UriKind.Absolute, out var address) ? address : null, Text(document.RootElement, "fileType"));
        }
        catch (JsonException)
        {
            return (null, "");
        }
    }

    private static string Text(JsonElement element, string name) =>
        element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString()! : "";

    // Only the ids are taken from the address: the call goes where the bot answers, which is checked, and takes the token only there.
    private async Task<FileReading> FetchPictureAsync(ITurnContext context, string? address, CancellationToken cancellationToken)
    {
        if (PictureAt(address, context.Activity.ServiceUrl) is not (var id, var view) || context.TurnState.Get<IConnectorClient>() is not { } connector)
        {
            return new FileReading.Failed(FileFault.Untrusted);
        }

        using var limit = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await using var picture = await connector.Attachments.GetAttachmentAsync(id, view, either.Token);
            var content = new byte[FileRules.LargestFile + 1];
            var length = await picture.ReadAtLeastAsync(content, content.Length, throwOnEndOfStream: false, either.Token);
            return length > FileRules.LargestFile ? new FileReading.Failed(FileFault.TooLarge) : new FileReading.Read(content[..length]);
        }
        catch (HttpRequestException tooLarge) when (tooLarge.HttpRequestError is HttpRequestError.ConfigurationLimitExceeded)
        {
            return new FileReading.Failed(FileFault.TooLarge);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            NotFetched(failure.Message);
            return new FileReading.Failed(FileFault.NotFetched);
        }
    }

    private static (string Id, string View)? PictureAt(string? address, string serviceUrl) =>
        Uri.TryCreate(address, UriKind.Absolute, out var picture)
        && Uri.TryCreate(serviceUrl, UriKind.Absolute, out var connector)
        && picture.Scheme == connector.Scheme
        && picture.Authority.Equals(connector.Authority, StringComparison.OrdinalIgnoreCase)
        && picture.Segments is [.., "v3/", "attachments/", var id, "views/", var view]
            ? (Uri.UnescapeDataString(id.TrimEnd('/')), Uri.UnescapeDataString(view.TrimEnd('/')))
            : null;

    private static Task<FileReading> Failed(FileFault fault) => Task.FromResult<FileReading>(new FileReading.Failed(fault));

    [LoggerMessage(LogLevel.Information, "A pasted picture could not be fetched: {Cause}")]
    private partial void NotFetched(string cause);
}
