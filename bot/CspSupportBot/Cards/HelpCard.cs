using AdaptiveCards;

namespace CspSupportBot.Cards;

/// <summary>What can be said to the bot: in a sentence for who meets it, and in full for who asks.</summary>
public static class HelpCard
{
    /// <summary>The first thing that a person sees.</summary>
    public static AdaptiveCard Welcome() => CardParts.Card(
        $"{Words.Welcome} {Words.CommandNewTicket}, {Words.CommandHelp}",
        [CardParts.Heading(Words.Welcome), CardParts.Line(Words.WelcomeExplained)],
        [
            CardActions.First(CardActions.Say(Words.ButtonNewTicket, Words.CommandNewTicket)),
            CardActions.Say(Words.ButtonMyTickets, Words.CommandMyTickets),
            OtherLanguage(),
            CardActions.Say(Words.ButtonHelp, Words.CommandHelp),
        ]);

    /// <param name="forAdministrator">Whether the person looks after the bot itself.</param>
    public static AdaptiveCard Render(string heading, bool forAdministrator)
    {
        (string Said, string Does)[] about =
        [
            (Words.CommandNewTicket, Words.HelpNewTicket),
            (Words.CommandMyTickets, Words.HelpMyTickets),
            (Words.CommandSla, Words.HelpSla),
            ($"{Words.CommandTicket} CSP-1", Words.HelpTicket),
            ($"{Words.CommandTickets} {Words.ExampleCustomer}", Words.HelpTickets),
            ($"{Words.CommandFind} {Words.ExampleText}", Words.HelpFind),
            ($"{Words.CommandIsv} {Words.ExampleProduct}", Words.HelpIsv),
            (Words.HelpAskSaid, Words.HelpAsk),
        ];
        (string Said, string Does)[] work =
        [
            (Words.HelpWorkSaid, Words.HelpWork),
            (Words.HelpMoreSaid, Words.HelpMore),
            (Words.HelpNoticesSaid, Words.HelpNotices),
            (Words.HelpRemindSaid, Words.HelpRemind),
            (Words.HelpDigestSaid, Words.HelpDigest),
        ];
        (string Said, string Does)[] anywhere =
        [
            (Words.HelpInDialogSaid, Words.HelpInDialog),
            (Words.HelpLanguageSaid, Words.HelpLanguage),
            .. forAdministrator ? [(Words.HelpAdministratorSaid, Words.HelpAdministrator)] : Array.Empty<(string, string)>(),
        ];
        return CardParts.Card(
            $"{heading} {string.Join(", ", about.Take(3).Select(command => command.Said))}",
            [CardParts.Heading(heading), Group(about), Group(work), Group(anywhere)],
            [
                CardActions.First(CardActions.Say(Words.ButtonNewTicket, Words.CommandNewTicket)),
                CardActions.Say(Words.ButtonMyTickets, Words.CommandMyTickets),
                CardActions.Say(Words.ButtonSla, Words.CommandSla),
                OtherLanguage(),
            ]);
    }

    private static AdaptiveSubmitAction OtherLanguage() => CardActions.Say(Words.ButtonOtherLanguage, Words.CommandOtherLanguage);

    private static AdaptiveContainer Group((string Said, string Does)[] commands) => new()
    {
        Separator = true,
        Items = [.. commands.Select(command => Command(command.Said, command.Does))],
    };

    /// <summary>Something that may be typed, and what it does: one paragraph, as the widths of commands differ much.</summary>
    private static AdaptiveRichTextBlock Command(string typed, string does) => new()
    {
        Spacing = AdaptiveSpacing.Small,
        Inlines =
        [
            new AdaptiveTextRun(typed) { Weight = AdaptiveTextWeight.Bolder },
            new AdaptiveTextRun($" – {does}") { IsSubtle = true },
        ],
    };
}
