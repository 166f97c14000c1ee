using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Search;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>"wait CSP-7 customer": it rests until the customer, the vendor or we ourselves act.</summary>
public sealed class WaitCommand(TicketSearch tickets, TicketDesk desk) : TicketCommand(nameof(Words.CommandWait), tickets)
{
    private static readonly IReadOnlyList<(WaitingFor Reason, IReadOnlyList<string> Names)> Reasons =
    [
        (WaitingFor.Customer, ["customer", "顧客", "お客様"]),
        (WaitingFor.Vendor, ["vendor", "isv", "ベンダー", "開発元"]),
        (WaitingFor.Us, ["us", "自社", "社内"]),
    ];

    protected override string Usage => Sentences.WaitUsage;

    protected override async Task RunAsync(DialogContext dialogs, Ticket ticket, string text, CancellationToken cancellationToken)
    {
        foreach (var (reason, names) in Reasons)
        {
            if (Phrases.After(text, [.. names.Select(FoldedText.Of)]) is { } detail)
            {
                var person = Speaker.In(dialogs.Context).Person;
                var outcome = await desk.ChangeAsync(
                    ticket, (changed, now) => changed.Wait(reason, detail.Length == 0 ? null : detail, person, now), cancellationToken);
                await SayOutcomeAsync(
                    dialogs, ticket, outcome, Sentences.WaitDone.With(new TicketNumber(ticket.Number), Wording.Of(reason)), cancellationToken);
                return;
            }
        }

        await SayAsync(dialogs, Sentences.WaitUsage.With(new TicketNumber(ticket.Number)), cancellationToken);
    }
}
