using System.Globalization;
using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Search;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>"replay 17", "replay all": lets work that was given up be tried again.</summary>
public sealed class ReplayCommand(ParkedDesk parked) : AdministratorCommand(nameof(Words.CommandReplay))
{
    private static readonly IReadOnlyList<string> All = Phrases.Of(nameof(Words.ReplayAllWord));

    protected override async Task<IMessageActivity> AnswerAsync(Speaker speaker, string rest, CancellationToken cancellationToken)
    {
        var said = FoldedText.Of(rest);
        var isAll = All.Contains(said);
        if (!isAll && !IsNumber(said))
        {
            return MessageFactory.Text(Sentences.ReplayUsage);
        }

        var count = await parked.ReplayAsync(isAll ? null : long.Parse(said, CultureInfo.InvariantCulture), cancellationToken);
        return MessageFactory.Text(count == 0 ? Sentences.ReplayNothing : Wording.Count(count, Sentences.ReplayDoneOne, Sentences.ReplayDoneMany));
    }

    protected override bool Accepts(string rest, bool isTextAwaited) => base.Accepts("", isTextAwaited);

    private static bool IsNumber(string said) => long.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
