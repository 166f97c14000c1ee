using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Cards;

/// <summary>The answers given so far in one line: "Contoso Ltd · Azure · Contoso Production · A · Critical".</summary>
public static class SoFar
{
    public static string Of(TicketDraft draft) => string.Join(
        " · ",
        new[]
        {
            draft.CustomerName,
            draft.Family is { } family ? Wording.Of(family) : null,
            draft.What,
            draft.Impact is { } impact ? Wording.WithLetter(impact) : null,
        }.Where(answer => answer is not null));
}
