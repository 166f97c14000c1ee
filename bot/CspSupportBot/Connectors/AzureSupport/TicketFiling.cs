using System.Text.Json;
using CspSupportBot.Connectors.Arm;
using CspSupportBot.Connectors.AzureSupport.Wire;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Tickets;
using Microsoft.Extensions.Options;

namespace CspSupportBot.Connectors.AzureSupport;

/// <summary>Files a ticket: a PUT that is answered before it is decided, and an operation that is polled to its end.</summary>
public sealed class TicketFiling(ArmClient arm, IOptions<AzureSupportOptions> options)
{
    private const string TicketType = "Microsoft.Support/supportTickets";

    public async Task<FilingOutcome> SendAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        var answer = await arm.SendAsync(
            HttpMethod.Put, ticket.CustomerTenantId, Address(ticket), TicketBodies.Create(ticket), SupportJson.Default.NewTicketBody, cancellationToken);
        if (!answer.Holds(out var reply, out var failure))
        {
            // The name is taken: by our own request whose answer was lost. Never a reason to take another name.
            return failure is BackendFailure.Refused { Code: ArmFailures.Conflict } ? new FilingOutcome.StillRunning(null, null) : new FilingOutcome.Failed(failure);
        }

        // 202 says nothing yet: a support plan that is too small is refused only afterwards.
        return Accepted(reply) as FilingOutcome ?? StillRunning(reply.Operation, reply);
    }

    public async Task<FilingOutcome> PollAsync(Ticket ticket, string operation, CancellationToken cancellationToken)
    {
        var answer = await arm.GetAsync(ticket.CustomerTenantId, operation, cancellationToken);
        if (!answer.Holds(out var reply, out var failure))
        {
            // Only the result itself can be a refusal; another error says nothing about the filing, but the name does.
            return new FilingOutcome.Failed(failure is BackendFailure.Refused && !IsResult(operation) ? new BackendFailure.Gone(failure.Detail) : failure);
        }

        var status = TicketReader.Read(reply.Body, SupportJson.Default.OperationResource)?.Status;
        if (status is "Failed" or "Canceled")
        {
            var (code, message) = ArmFailures.ErrorIn(reply.Body);
            return new FilingOutcome.Failed(ArmFailures.Refusal(code.Length > 0 ? code : status, message) with { RequestId = reply.RequestId });
        }

        // Asked by Location there is no status: 202 while it runs, then the ticket itself.
        return status is "Succeeded" || (status is null && reply.Status != 202)
            ? Accepted(reply) ?? await FindAsync(ticket, cancellationToken) as FilingOutcome.Accepted as FilingOutcome ?? StillRunning(operation, reply)
            : StillRunning(operation, reply);
    }

    public async Task<FilingOutcome?> FindAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        var answer = await arm.GetAsync(ticket.CustomerTenantId, Address(ticket), cancellationToken);
        if (answer.Holds(out var reply, out var failure))
        {
            return Accepted(reply) as FilingOutcome ?? StillRunning(ticket.FilingOperation, reply);
        }

        return failure is BackendFailure.Gone ? await IsNameTakenAsync(ticket, cancellationToken) : new FilingOutcome.Failed(failure);
    }

    // A name is taken from the moment on in which Azure accepts the request, a while before the ticket can be seen.
    private async Task<FilingOutcome?> IsNameTakenAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        var answer = await arm.SendAsync(
            HttpMethod.Post,
            ticket.CustomerTenantId,
            SupportAddress.Subscription(ticket, options.Value.ApiVersion, "/checkNameAvailability"),
            new NameCheckBody(ticket.BackendName, TicketType),
            SupportJson.Default.NameCheckBody,
            cancellationToken);
        if (!answer.Holds(out var reply, out var failure))
        {
            // A question, although it is a POST.
            return new FilingOutcome.Failed(failure is BackendFailure.Unavailable unanswered ? unanswered with { MayHaveHappened = false } : failure);
        }

        return TicketReader.Read(reply.Body, SupportJson.Default.NameCheckResource)?.NameAvailable is true
            ? null
            : new FilingOutcome.StillRunning(ticket.FilingOperation, null);
    }

    private static FilingOutcome.StillRunning StillRunning(string? operation, ArmReply reply) => new(operation, reply.RetryAfter);

    private static bool IsResult(string operation) => operation.Contains("/operationResults/", StringComparison.OrdinalIgnoreCase);

    private static FilingOutcome.Accepted? Accepted(ArmReply reply) =>
        reply.Body.ValueKind is JsonValueKind.Object && TicketReader.Ticket(reply.Body) is { } shown ? new(shown.Number, shown.CreatedAt) { Ticket = shown } : null;

    private string Address(Ticket ticket) => SupportAddress.Ticket(ticket, options.Value.ApiVersion);
}
