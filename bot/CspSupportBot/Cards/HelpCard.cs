using AdaptiveCards;

namespace CspSupportBot.Cards;

/// <summary>What can be said to the bot.</summary>
public static class HelpCard
{
    private static readonly IReadOnlyList<(string Said, string Does)> Commands =
    [
        ("new ticket", "reports a problem to Microsoft for a customer, step by step"),
        ("my tickets", "your open tickets, those due next first"),
        ("ticket 1", "one ticket, with its number at Microsoft and the promised response"),
        ("cancel", "drops the ticket you are filling in"),
        ("help", "this list"),
    ];

    public static AdaptiveCard Render(string heading) => CardParts.Card(
        $"{heading} Type: {string.Join(", ", Commands.Select(command => command.Said))}.",
        [CardParts.Heading(heading), .. Commands.Select(command => CardParts.Command(command.Said, command.Does))]);
}
