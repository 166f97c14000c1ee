using System.Globalization;
using CspSupportBot.Connectors.Arm;
using CspSupportBot.Connectors.AzureSupport.Wire;
using CspSupportBot.Domain.Files;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Tickets;
using Microsoft.Extensions.Options;

namespace CspSupportBot.Connectors.AzureSupport;

/// <summary>Azure's support service (Microsoft.Support), on behalf of a customer.</summary>
public sealed class AzureSupportBackend(
    ArmClient arm, ArmSubscriptions subscriptions, TicketFiling filing, CommentPosting comments, FileUpload files, IOptions<AzureSupportOptions> options) : ISupportBackend
{
    public string Name => BackendNames.AzureSupport;

    public BackendCapabilities Capabilities { get; } = new()
    {
        CanFile = true,
        CanListUpdates = true,
        CanComment = true,
        CanChangeSeverity = true,
        CanClose = true,
        CanAttach = true,
        LargestFile = FileRules.LargestFile,
    };

    public async Task<BackendFailure?> CheckAccessAsync(string customerTenantId, string whatId, CancellationToken cancellationToken)
    {
        var seen = await subscriptions.ListAsync(customerTenantId, cancellationToken);
        return !seen.Holds(out var all, out var failure) ? failure
            : all.Any(subscription => subscription.Id.Equals(whatId, StringComparison.OrdinalIgnoreCase)) ? null
            : new BackendFailure.Unauthorised(AccessRemedy.RoleOnSubscription, $"The subscription {whatId} can't be seen.");
    }

    public Task<FilingOutcome> FileAsync(Ticket ticket, CancellationToken cancellationToken) => filing.SendAsync(ticket, cancellationToken);

    public Task<FilingOutcome> PollAsync(Ticket ticket, string operation, CancellationToken cancellationToken) => filing.PollAsync(ticket, operation, cancellationToken);

    public Task<FilingOutcome?> FindAsync(Ticket ticket, CancellationToken cancellationToken) => filing.FindAsync(ticket, cancellationToken);

    public async Task<Answer<BackendTicket>> GetAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        var answer = await arm.GetAsync(ticket.CustomerTenantId, Address(ticket), cancellationToken);
        return !answer.Holds(out var reply, out var failure) ? new(failure)
            : TicketReader.Ticket(reply.Body) is { } shown ? new(shown)
            : new(new BackendFailure.Unavailable("Azure showed something that is no ticket."));
    }

    public async Task<Answer<IReadOnlyList<BackendMessage>>> ListUpdatesAsync(Ticket ticket, DateTimeOffset? since, CancellationToken cancellationToken)
    {
        // A page has ten, so that asking from a date on is the only way not to read everything again.
        var filter = since is { } from
            ? $"&$filter={Uri.EscapeDataString(string.Create(CultureInfo.InvariantCulture, $"createdDate ge {from.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}"))}"
            : "";
        var communications = await arm.ListAsync(ticket.CustomerTenantId, Address(ticket, "/communications", filter), cancellationToken);
        if (!communications.Holds(out var written, out var failure))
        {
            return new(failure);
        }

        var chats = await arm.ListAsync(ticket.CustomerTenantId, Address(ticket, "/chatTranscripts"), cancellationToken);
        if (!chats.Holds(out var said, out var why))
        {
            // Older versions of the API have no chats: what was written counts all the same.
            said = [];
            if (why is not (BackendFailure.Gone or BackendFailure.Refused))
            {
                return new(why);
            }
        }

        return new([.. written.Select(TicketReader.Communication).OfType<BackendMessage>()
            .Concat(said.SelectMany(TicketReader.Chat).Where(message => since is null || message.At >= since))
            .OrderBy(message => message.At)]);
    }

    public Task<BackendFailure?> AddCommentAsync(Ticket ticket, BackendComment comment, CancellationToken cancellationToken) =>
        comments.PostAsync(ticket, comment, cancellationToken);

    public Task<BackendFailure?> ChangeSeverityAsync(Ticket ticket, BusinessImpact impact, CancellationToken cancellationToken) =>
        UpdateAsync(ticket, new TicketUpdateBody { Severity = TicketBodies.Severity(impact) }, shown => shown.Impact == impact, cancellationToken);

    public Task<BackendFailure?> CloseAsync(Ticket ticket, CancellationToken cancellationToken) =>
        UpdateAsync(ticket, new TicketUpdateBody { Status = "closed" }, shown => shown.IsClosed, cancellationToken);

    public Task<BackendFailure?> AttachAsync(Ticket ticket, AttachedFile file, CancellationToken cancellationToken) =>
        files.UploadAsync(ticket, file, cancellationToken);

    // A value and no step: the same once more does no harm, and what is so already is no reason for a refusal.
    private async Task<BackendFailure?> UpdateAsync(Ticket ticket, TicketUpdateBody body, Func<BackendTicket, bool> isSo, CancellationToken cancellationToken)
    {
        var answer = await arm.SendAsync(HttpMethod.Patch, ticket.CustomerTenantId, Address(ticket), body, SupportJson.Default.TicketUpdateBody, cancellationToken);
        if (answer.Holds(out _, out var failure))
        {
            return null;
        }

        return failure is BackendFailure.Refused && (await GetAsync(ticket, cancellationToken)).Holds(out var shown, out _) && isSo(shown) ? null : failure;
    }

    private string Address(Ticket ticket, string below = "", string query = "") => SupportAddress.Ticket(ticket, options.Value.ApiVersion, below, query);
}
