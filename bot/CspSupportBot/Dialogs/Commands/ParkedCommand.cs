using CspSupportBot.Cards;
using CspSupportBot.Desk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>"parked": work of this partner that was given up.</summary>
public sealed class ParkedCommand(ParkedDesk parked, TimeProvider clock) : AdministratorCommand(nameof(Words.CommandParked))
{
    /// <summary>More rows would make a card too large for Teams.</summary>
    public const int MostShown = 8;

    protected override async Task<IMessageActivity> AnswerAsync(Speaker speaker, string rest, CancellationToken cancellationToken)
    {
        var (items, total) = await parked.ListAsync(MostShown, cancellationToken);
        return items.Count == 0
            ? MessageFactory.Text(Sentences.ParkedNothing)
            : CardMessage.Of(ParkedCard.Render(items, total, speaker.Reader, clock.GetUtcNow()));
    }
}
