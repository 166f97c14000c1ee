using CspSupportBot.Connectors.Arm;
using CspSupportBot.Connectors.AzureSupport.Wire;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Tickets;
using Microsoft.Extensions.Options;

namespace CspSupportBot.Connectors.AzureSupport;

/// <summary>Adds a communication under a name of ours: what has that name already is not added again.</summary>
public sealed class CommentPosting(ArmClient arm, IOptions<AzureSupportOptions> options)
{
    private const string CommunicationType = "Microsoft.Support/communications";

    public async Task<BackendFailure?> PostAsync(Ticket ticket, BackendComment comment, CancellationToken cancellationToken)
    {
        if (!(await IsThereAsync(ticket, comment, cancellationToken)).Holds(out var presence, out var failure))
        {
            return failure;
        }

        return presence switch
        {
            Presence.There => null,
            Presence.Coming => Coming(),
            _ => await SendAsync(ticket, comment, cancellationToken),
        };
    }

    private async Task<BackendFailure?> SendAsync(Ticket ticket, BackendComment comment, CancellationToken cancellationToken)
    {
        var answer = await arm.SendAsync(
            HttpMethod.Put,
            ticket.CustomerTenantId,
            Address(ticket, comment),
            new NewCommunicationBody(new NewCommunicationProperties(comment.Subject, comment.Body, comment.Sender)),
            SupportJson.Default.NewCommunicationBody,
            cancellationToken);
        if (!answer.Holds(out var reply, out var failure))
        {
            return failure;
        }

        // Accepted is not added yet; whoever asks again is told when it is.
        return reply.Status == 202 ? await EndOfAsync(ticket, comment, reply, cancellationToken) : null;
    }

    private async Task<BackendFailure?> EndOfAsync(Ticket ticket, BackendComment comment, ArmReply accepted, CancellationToken cancellationToken)
    {
        if (accepted.Operation is { } operation
            && (await arm.GetAsync(ticket.CustomerTenantId, operation, cancellationToken)).Holds(out var reply, out _)
            && TicketReader.Read(reply.Body, SupportJson.Default.OperationResource)?.Status is "Failed" or "Canceled")
        {
            var (code, message) = ArmFailures.ErrorIn(reply.Body);
            return ArmFailures.Refusal(code, message);
        }

        return (await IsThereAsync(ticket, comment, cancellationToken)).Holds(out var presence, out var failure)
            ? presence is Presence.There ? null : Coming()
            : failure;
    }

    private async Task<Answer<Presence>> IsThereAsync(Ticket ticket, BackendComment comment, CancellationToken cancellationToken)
    {
        var shown = await arm.GetAsync(ticket.CustomerTenantId, Address(ticket, comment), cancellationToken);
        if (shown.Holds(out _, out var failure))
        {
            return new(Presence.There);
        }

        if (failure is not BackendFailure.Gone)
        {
            return new(failure);
        }

        var check = await arm.SendAsync(
            HttpMethod.Post,
            ticket.CustomerTenantId,
            SupportAddress.Ticket(ticket, options.Value.ApiVersion, "/checkNameAvailability"),
            new NameCheckBody(comment.Key, CommunicationType),
            SupportJson.Default.NameCheckBody,
            cancellationToken);
        return check.Then(reply => TicketReader.Read(reply.Body, SupportJson.Default.NameCheckResource)?.NameAvailable is true ? Presence.None : Presence.Coming);
    }

    private string Address(Ticket ticket, BackendComment comment) =>
        SupportAddress.Ticket(ticket, options.Value.ApiVersion, $"/communications/{Uri.EscapeDataString(comment.Key)}");

    // It is known to be there soon, so that asking again need not wait for a request that may still be on its way.
    private static BackendFailure.Unavailable Coming() => new("Azure has taken the message, but does not show it yet.");

    private enum Presence
    {
        None,
        Coming,
        There,
    }
}
