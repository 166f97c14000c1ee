using CspSupportBot.Connectors.Arm;
using CspSupportBot.Connectors.AzureSupport.Wire;
using CspSupportBot.Domain.Files;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Tickets;
using Microsoft.Extensions.Options;

namespace CspSupportBot.Connectors.AzureSupport;

/// <summary>
/// Uploads files in pieces: into the workspace of a ticket that is not filed yet, which Azure keeps for a day, or into the one that every filed ticket has under its number. What
/// is there already is not uploaded again.
/// </summary>
public sealed class FileUpload(ArmClient arm, IOptions<AzureSupportOptions> options)
{
    private const int LargestChunk = FileRules.LargestFile / 2;
    private const string Nameless = "file";

    public async Task<BackendFailure?> UploadAsync(Ticket ticket, AttachedFile file, CancellationToken cancellationToken)
    {
        if (file.Content.Length is 0 or > FileRules.LargestFile)
        {
            return new BackendFailure.Refused("FileSize", $"A file must have from 1 to {FileRules.LargestFile} bytes.");
        }

        if (ticket.BackendNumber is null)
        {
            var workspace = await arm.SendAsync(HttpMethod.Put, ticket.CustomerTenantId, Workspace(ticket), null, cancellationToken);
            if (!workspace.Holds(out _, out var failure))
            {
                return failure;
            }
        }

        var known = await arm.GetAsync(ticket.CustomerTenantId, Workspace(ticket, $"/files/{NameOf(file)}"), cancellationToken);
        var isKnown = known.Holds(out _, out var unknown);
        return unknown is null or BackendFailure.Gone
            ? (isKnown ? null : await CreateAsync(ticket, file, cancellationToken)) ?? await FillAsync(ticket, file, isKnown, cancellationToken)
            : unknown;
    }

    /// <summary>A name that Azure takes: letters, digits and a few signs.</summary>
    public static string NameOf(AttachedFile file)
    {
        var name = string.Concat(file.Name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_' ? letter : '_'));
        return name.TrimStart('_') is [var first, ..] && char.IsAsciiLetterOrDigit(first) ? name : $"{Nameless}{name.TrimStart('_')}";
    }

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

    /// <param name="isKnown">Whether an earlier attempt announced it: what it uploaded is refused now, and that is fine.</param>
    private async Task<BackendFailure?> FillAsync(Ticket ticket, AttachedFile file, bool isKnown, CancellationToken cancellationToken)
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
            if (!answer.Holds(out _, out var failure) && !(isKnown && failure is BackendFailure.Refused))
            {
                return failure;
            }
        }

        return null;
    }

    private static int Chunks(int size) => (size + LargestChunk - 1) / LargestChunk;

    private string Workspace(Ticket ticket, string below = "") =>
        SupportAddress.Subscription(ticket, options.Value.ApiVersion, $"/fileWorkspaces/{Uri.EscapeDataString(ticket.BackendNumber ?? ticket.BackendName)}{below}");
}
