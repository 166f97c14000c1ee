using CspSupportBot.Cards;
using CspSupportBot.Desk;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>"find VPN" or "find 2611230010000001": by text, or by the number at Microsoft.</summary>
public sealed class FindCommand(TicketSearch tickets, TimeProvider clock) : ListCommand(nameof(Words.CommandFind), clock)
{
    protected override bool Accepts(string rest, bool isTextAwaited) => rest.Length > 0 && !isTextAwaited;

    protected override async Task<TicketList> ListAsync(Speaker speaker, string rest, CancellationToken cancellationToken)
    {
        var text = TypedText.CleanLine(rest);
        var page = await tickets.WithTextAsync(text, MostShown, cancellationToken);
        return new TicketList(page, Wording.Count(page.Total, Words.ListFoundOne, Words.ListFoundMany), Sentences.ListFoundNothing.With(text));
    }
}
