namespace CspSupportBot.Domain.Search;

/// <summary>Finds things by what people type: a name, a part of it, some of its words, or an id.</summary>
/// <param name="items">Everything that can be found, in the order in which equals are shown.</param>
/// <param name="idOf">What tells one from another.</param>
/// <param name="namesOf">The name first, then what else it goes by.</param>
public sealed class NameIndex<T>(IEnumerable<T> items, Func<T, string> idOf, Func<T, IEnumerable<string>> namesOf)
{
    private readonly Entry[] entries = [.. items.Select(item => new Entry(item, idOf(item), [.. namesOf(item).Select(FoldedText.Of).Distinct()]))];

    /// <summary>
    /// The whole name or id goes before a beginning, a beginning before words of the name in any order, and these before anything inside. Only the best kind
    /// of match is returned, so that an exact hit is the answer and not one of many; within it, recent ones come first.
    /// </summary>
    /// <param name="recent">Ids, the most recent first.</param>
    public IReadOnlyList<T> Search(string text, int limit, IReadOnlyList<string>? recent = null)
    {
        var wanted = FoldedText.Of(text);
        if (wanted.Length == 0)
        {
            return [];
        }

        var words = wanted.Split(' ');
        var best = Match.None;
        List<Entry> hits = [];
        foreach (var entry in entries)
        {
            var match = entry.Rank(wanted, words, best);
            if (match < best)
            {
                best = match;
                hits.Clear();
            }

            if (match == best && match is not Match.None)
            {
                hits.Add(entry);
            }
        }

        var ranks = (recent ?? []).Select((id, rank) => (id, rank)).ToDictionary(pair => pair.id, pair => pair.rank, StringComparer.OrdinalIgnoreCase);
        return [.. hits
            .OrderBy(hit => ranks.GetValueOrDefault(hit.Id, int.MaxValue))
            .Take(limit)
            .Select(hit => hit.Item)];
    }

    private enum Match
    {
        Whole,
        Beginning,
        Words,
        Inside,
        None,
    }

    private sealed class Entry(T item, string id, string[] names)
    {
        public T Item => item;

        public string Id => id;

        /// <param name="atLeast">A worse match is of no interest.</param>
        public Match Rank(string wanted, string[] words, Match atLeast)
        {
            if (string.Equals(id, wanted, StringComparison.OrdinalIgnoreCase))
            {
                return Match.Whole;
            }

            var best = Match.None;
            foreach (var name in names)
            {
                var match = Rank(name, wanted, words, atLeast);
                best = match < best ? match : best;
            }

            return best;
        }

        private static Match Rank(string name, string wanted, string[] words, Match atLeast)
        {
            if (name.StartsWith(wanted, StringComparison.Ordinal))
            {
                return name.Length == wanted.Length ? Match.Whole : Match.Beginning;
            }

            if (atLeast < Match.Words)
            {
                return Match.None;
            }

            if (Array.TrueForAll(words, word => BeginsAWord(name, word)))
            {
                return Match.Words;
            }

            return name.Contains(wanted, StringComparison.Ordinal) ? Match.Inside : Match.None;
        }

        private static bool BeginsAWord(string name, string word)
        {
            for (var at = name.IndexOf(word, StringComparison.Ordinal); at >= 0; at = name.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                if (at == 0 || !char.IsLetterOrDigit(name[at - 1]))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
