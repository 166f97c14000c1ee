using CspSupportBot.Desk;
using CspSupportBot.Domain.Operations;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Storage;

namespace CspSupportBot.Jobs;

/// <summary>Notices that did not reach who they were for: a lead hears instead, and where there is none, the operator.</summary>
public sealed partial class UnheardNotices(ILogger<UnheardNotices> logger) : IReadinessCheck
{
    private volatile string? note;

    public string Name => "notices";

    public string? Note => note;

    public Task<string?> FindProblemAsync(CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    /// <summary>A lead who is named has never talked to the bot, and so hears of no deadline.</summary>
    public void MissLead() => note ??= "A lead who is named in Access:Leads does not hear of deadlines: let each lead write to the bot once.";

    /// <param name="missed">The name of who could not be reached.</param>
    public async Task PassOnAsync(NoticeDesk notices, NoticeOrder order, Ticket ticket, string missed, CancellationToken cancellationToken)
    {
        if (await notices.PassOnAsync(order, missed, cancellationToken))
        {
            note = null;
            return;
        }

        NobodyHears($"{new TicketNumber(ticket.Number)}", order.Recipient);
        note = "Somebody could not be told of a deadline, nor could a lead: name leads in Access:Leads, and let each of them and every owner of a ticket write to the bot once.";
    }

    [LoggerMessage(LogLevel.Error, "Nobody hears of a deadline of {Ticket}: {Recipient} can't be reached, nor can a lead. Name leads in Access:Leads, and let each write to the bot once")]
    private partial void NobodyHears(string ticket, string recipient);
}
