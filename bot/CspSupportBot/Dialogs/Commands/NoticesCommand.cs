using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Dialogs.Questions;
using CspSupportBot.Domain.Notices;
using CspSupportBot.Domain.Search;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>"notices all", "notices A", "notices breaches": of which deadlines a person wants to hear.</summary>
public sealed class NoticesCommand(ProfileDesk profiles) : Command(nameof(Words.CommandNotices))
{
    private static readonly IReadOnlyList<string> All = Phrases.Of(nameof(Words.NoticesAllWord));
    private static readonly IReadOnlyList<string> Breaches = Phrases.Of(nameof(Words.NoticesBreachesWord));

    public override async Task<Afterwards> RunAsync(DialogContext dialogs, string rest, CancellationToken cancellationToken)
    {
        var profile = Speaker.In(dialogs.Context).Profile;
        var wanted = Read(rest);
        if (wanted is { } wish)
        {
            await profiles.RememberAsync(profile with { Notices = wish }, cancellationToken);
        }

        await dialogs.Context.SendActivityAsync(MessageFactory.Text(Answer(wanted ?? profile.Notices ?? NoticeWish.All, isAsked: wanted is null)), cancellationToken);
        return Afterwards.AskAgain;
    }

    protected override bool Accepts(string rest, bool isTextAwaited) => !isTextAwaited && (rest.Length == 0 || Read(rest) is not null);

    private static NoticeWish? Read(string rest)
    {
        var said = FoldedText.Of(rest);
        return All.Contains(said) ? NoticeWish.All
            : Breaches.Contains(said) ? NoticeWish.OnlyBreaches
            : ImpactNames.Read(rest) is BusinessImpact.Critical ? NoticeWish.OnlyCritical
            : null;
    }

    private static string Answer(NoticeWish wish, bool isAsked)
    {
        var answer = wish switch
        {
            NoticeWish.OnlyCritical => Sentences.NoticesCritical,
            NoticeWish.OnlyBreaches => Sentences.NoticesBreaches,
            _ => Sentences.NoticesAll,
        };
        return isAsked ? $"{answer} {Sentences.NoticesUsage.With(Words.CommandNotices, Words.NoticesAllWord, Words.NoticesBreachesWord)}" : answer;
    }
}
