using CspSupportBot.Connectors.Arm;
using CspSupportBot.Connectors.AzureSupport.Wire;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Tickets;
using Microsoft.Extensions.Options;

namespace CspSupportBot.Connectors.AzureSupport;

/// <summary>Uploads files into the workspace of a ticket, in pieces; Azure keeps a workspace for a day, so the ticket must be filed soon.</summary>
public sealed class FileUpload(ArmClient arm, IOptions<AzureSupportOptions> options)
{
    /// <summary>In bytes: two pieces of the size that Azure takes (Microsoft.Support, files: create).</summary>
    public const int LargestFile = 2 * LargestChunk;

    private const int LargestChunk = 2_500_000;

    public async Task<BackendFailure?> UploadAsync(Ticket ticket, AttachedFile file, CancellationToken cancellationToken)
    {
        if (file.Content.Length is 0 or > LargestFile)
        {
            return new BackendFailure.Refused("FileSize", $"A file must have from 1 to {LargestFile} bytes.");
        }

        var workspace = await arm.SendAsync(HttpMethod.Put, ticket.CustomerTenantId, Workspace(ticket), null, cancellationToken);
        if (!workspace.Holds(out _, out var failure))
        {
            return failure;
        }

        return await CreateAsync(ticket, file, cancellationToken) ?? await FillAsync(ticket, file, cancellationToken);
    }

    /// <summary>A name that Azure takes: letters, digits and a few signs.</summary>
    public static string NameOf(AttachedFile file) => string.Concat(file.Name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_' ? letter : '_'));

    private async Task<BackendFailure?> CreateAsync(Ticket ticket, AttachedFile file, CancellationToken cancellationToken)
    {
        var size = file.Content.Length;
        var answer = await arm.SendAsync(
            HttpMethod.Put,
            ticket.CustomerTenantId,
            Workspace(ticket, $"/files/{NameOf(file)}"),
            new NewFileBody(new NewFileProperties(Math.Min(size, LargestChunk), size, Chunks(size))),
            SupportJson.Default.NewFileBody,
            cancellationToken);
        return answer.Holds(out _, out var failure) ? null : failure;
    }

    private async Task<BackendFailure?> FillAsync(Ticket ticket, AttachedFile file, CancellationToken cancellationToken)
    {
        for (var index = 0; index < Chunks(file.Content.Length); index++)
        {
            var from = index * LargestChunk;
            var chunk = file.Content.Slice(from, Math.Min(LargestChunk, file.Content.Length - from));
            var answer = await arm.SendAsync(
                HttpMethod.Post,
                ticket.CustomerTenantId,
                Workspace(ticket, $"/files/{NameOf(file)}/upload"),
                new UploadBody(Convert.ToBase64String(chunk.Span), index),
                SupportJson.Default.UploadBody,
                cancellationToken);
            if (!answer.Holds(out _, out var failure))
            {
                return failure;
            }
        }

        return null;
    }

    private static int Chunks(int size) => (size + LargestChunk - 1) / LargestChunk;

    private string Workspace(Ticket ticket, string below = "") =>
        SupportAddress.Subscription(ticket, options.Value.ApiVersion, $"/fileWorkspaces/{Uri.EscapeDataString(ticket.BackendName)}{below}");
}
