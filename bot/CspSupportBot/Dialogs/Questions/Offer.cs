using System.Globalization;
using CspSupportBot.Domain.Search;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Dialogs.Questions;

/// <summary>What a card offered with numbers beside it: a typed number means that one, and not a name with a number in it.</summary>
public static class Offer
{
    public static TicketDraft Remember(TicketDraft draft, IEnumerable<string> ids) => draft with { Offered = string.Join('|', ids) };

    /// <summary>What is on offer, in the order of its numbers; null where nothing is.</summary>
    public static IReadOnlyList<string>? Ids(TicketDraft draft) => draft.Offered?.Split('|');

    /// <summary>The id that a typed number stands for; null where no number was typed, or none of the offered ones.</summary>
    public static string? Read(TicketDraft draft, string typed) =>
        Ids(draft) is { } ids
        && int.TryParse(FoldedText.Of(typed), NumberStyles.None, CultureInfo.InvariantCulture, out var position)
        && position >= 1
        && position <= ids.Count
            ? ids[position - 1]
            : null;
}
