using AdaptiveCards;

namespace CspSupportBot.Cards;

/// <summary>What can be said to the bot.</summary>
public static class HelpCard
{
    public static AdaptiveCard Render(string heading)
    {
        (string Said, string Does)[] commands =
        [
            (Words.CommandNewTicket, Words.HelpNewTicket),
            (Words.CommandMyTickets, Words.HelpMyTickets),
            ($"{Words.CommandTicket} CSP-1", Words.HelpTicket),
            ($"{Words.CommandTickets} {Words.ExampleCustomer}", Words.HelpTickets),
            ($"{Words.CommandFind} {Words.ExampleText}", Words.HelpFind),
            ($"{Words.CommandIsv} {Words.ExampleProduct}", Words.HelpIsv),
            (Words.CommandSla, Words.HelpSla),
            (Words.HelpWorkSaid, Words.HelpWork),
            (Words.HelpMoreSaid, Words.HelpMore),
            (Words.HelpInDialogSaid, Words.HelpInDialog),
            (Words.HelpLanguageSaid, Words.HelpLanguage),
        ];
        return CardParts.Card(
            $"{heading} {string.Join(", ", commands.Take(3).Select(command => command.Said))}",
            [CardParts.Heading(heading), .. commands.Select(command => CardParts.Command(command.Said, command.Does))],
            [
                CardActions.Say(Words.ButtonNewTicket, Words.CommandNewTicket),
                CardActions.Say(Words.ButtonMyTickets, Words.CommandMyTickets),
            ]);
    }
}
