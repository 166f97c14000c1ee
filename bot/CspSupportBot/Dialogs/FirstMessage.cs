using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Dialogs.Questions;
using CspSupportBot.Domain.Customers;
using CspSupportBot.Domain.Search;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Dialogs;

/// <summary>
/// Reads what the first message already names: customer, family, impact, in any order. What it names is taken; what is ambiguous is asked.
/// </summary>
public sealed class FirstMessage(ICustomerDirectory directory, TicketSearch tickets, EntitlementDesk entitlement)
{
    private const int LongestQuote = 60;

    private static readonly HashSet<string> ImpactWords = new(StringComparer.Ordinal) { "sev", "severity", "impact", "重大度", "影響度" };

    /// <returns>The draft with what was understood, and what has to be said about the rest; null where nothing has.</returns>
    public async Task<(TicketDraft Draft, string? Notice)> ReadAsync(TicketDraft draft, Speaker speaker, string text, CancellationToken cancellationToken)
    {
        // Also by the wide blanks that a Japanese keyboard writes.
        var words = TypedText.CleanLine(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToList();

        // A customer's name may contain what looks like an impact or a family: a whole name goes before either.
        if (await WholeNameAsync(words, speaker, cancellationToken) is { } whole)
        {
            return (CustomerQuestion.Take(draft, whole), null);
        }

        var (impact, withoutImpact) = TakeImpact(words);
        var read = draft with { Impact = impact ?? draft.Impact };
        if (await WholeNameAsync(withoutImpact, speaker, cancellationToken) is { } named)
        {
            return (CustomerQuestion.Take(read, named), null);
        }

        var (family, rest) = TakeFamily(withoutImpact);
        read = read with { Family = family ?? draft.Family };
        if (rest.Count == 0)
        {
            return (read, null);
        }

        if (entitlement.Own(string.Join(' ', rest)) is { } own)
        {
            return (CustomerQuestion.Take(read, own), null);
        }

        var name = string.Join(' ', rest);
        var recent = await tickets.RecentCustomersAsync(speaker.Person.Id, cancellationToken);
        var found = await directory.SearchAsync(name, CustomerQuestion.MostChoices + 1, recent, cancellationToken);
        var offer = Offer.Remember(read, found.Select(customer => customer.TenantId));
        return found switch
        {
            [] => (read, Sentences.CustomerUnknown.With(Quoted(name))),
            [var only] when CustomerQuestion.IsMeant(only, name) => (CustomerQuestion.Take(read, only), null),
            [_] => (offer, Sentences.CustomerThis.With(Quoted(name))),
            { Count: > CustomerQuestion.MostChoices } => (read, Sentences.CustomerTooMany.With(CustomerQuestion.MostChoices, Quoted(name))),
            _ => (offer, Sentences.FirstMessageSeveral.With(Quoted(name))),
        };
    }

    private static (BusinessImpact? Impact, List<string> Others) TakeImpact(List<string> words)
    {
        // "A" at the end, or behind a word that says so; elsewhere it is part of a name.
        for (var at = 0; at < words.Count; at++)
        {
            var isAnnounced = at > 0 && ImpactWords.Contains(FoldedText.Of(words[at - 1]));
            if ((isAnnounced || at == words.Count - 1 || words[at].Length > 1) && ImpactNames.Read(words[at]) is { } impact)
            {
                List<string> rest = [.. words[..(isAnnounced ? at - 1 : at)], .. words[(at + 1)..]];
                return (impact, rest);
            }
        }

        return (null, words);
    }

    /// <summary>The family that the words name, and the others.</summary>
    internal static (ProductFamily? Family, List<string> Others) TakeFamily(List<string> words)
    {
        var known = FamilyQuestion.Names
            .SelectMany(family => family.Names.Select(name => (family.Family, Words: FoldedText.Of(name).Split(' '))))
            .OrderByDescending(family => family.Words.Length);
        foreach (var (family, wanted) in known)
        {
            for (var at = 0; at + wanted.Length <= words.Count; at++)
            {
                if (words.Skip(at).Take(wanted.Length).Select(FoldedText.Of).SequenceEqual(wanted))
                {
                    return (family, [.. words[..at], .. words[(at + wanted.Length)..]]);
                }
            }
        }

        return (null, words);
    }

    private static string Quoted(string typed) => CardParts.Shortened(typed, LongestQuote);

    private async Task<Customer?> WholeNameAsync(List<string> words, Speaker speaker, CancellationToken cancellationToken)
    {
        var name = string.Join(' ', words);
        if (entitlement.Own(name) is { } own)
        {
            return own;
        }

        var recent = await tickets.RecentCustomersAsync(speaker.Person.Id, cancellationToken);
        return await directory.SearchAsync(name, limit: 2, recent, cancellationToken) is [var only] && only.IsCalled(name) ? only : null;
    }
}
