namespace CspSupportBot.Domain.Knowledge;

/// <summary>
/// Finds the question that a text asks. Each part of a text (see <see cref="TextParts"/>) weighs the more, the fewer questions it occurs in:
/// w = weight of its kind · ln((n + 1) / (d + ½)) with n questions, d of which have it; a part that none has weighs as half of one that only one has, unless
/// it is one or two slips of the keyboard away from a known word, which then stands for it with 80 %.
/// <para>
/// A question's score is (0.6 · likeness + 0.4 · coverage) · m / (m + 1), between 0 and 1. Likeness is that of its most like phrasing: twice the weight of
/// what text and phrasing share, divided by the weights of both. Coverage is the share of the text's weight that occurs anywhere in the phrasings, and to a
/// third what occurs in the answer only. m is the weight of what was found: a word that occurs everywhere proves nothing.
/// </para>
/// Phrasings in all languages count for one question, so that it is found in any. Everything is computed once; a search takes well below 5 ms.
/// </summary>
public sealed class QuestionIndex
{
    private const double LikenessShare = 0.6;
    private const double AnswerShare = 1.0 / 3;
    private const double TypoShare = 0.8;
    private const double UnknownShare = 0.75;
    private const double LittleProof = 4;
    private const double OtherTradeShare = 0.6;

    private readonly Thesaurus thesaurus;
    private readonly Dictionary<string, double> rarities = [];
    private readonly Dictionary<string, List<(int Question, double Share)>> coverage = [];
    private readonly Dictionary<string, List<(int Phrasing, double Weight)>> postings = [];
    private readonly List<(int Question, double Weight)> phrasings = [];
    private readonly string[] ids;
    private readonly string[] words;
    private readonly double unknownRarity;

    /// <param name="questions">The title counts as a phrasing too.</param>
    public QuestionIndex(IReadOnlyList<IndexedQuestion> questions, Thesaurus thesaurus)
    {
        this.thesaurus = thesaurus;
        ids = [.. questions.Select(question => question.Id)];
        List<List<Dictionary<string, double>>> read = [.. questions.Select(question => question.Phrasings.Select(phrasing => TextParts.Of(phrasing, thesaurus)).ToList())];
        foreach (var part in read.SelectMany(each => each.SelectMany(parts => parts.Keys).Distinct()).GroupBy(part => part))
        {
            rarities[part.Key] = Rarity(part.Count());
        }

        unknownRarity = Rarity(1) * UnknownShare;
        words = [.. rarities.Keys.Where(part => Typo.Forgiven(part) > 0 && char.IsAsciiLetter(part[0]))];
        for (var question = 0; question < questions.Count; question++)
        {
            AddPhrasings(question, read[question]);
            AddAnswer(question, TextParts.Of(questions[question].Answer, thesaurus));
        }

        double Rarity(int having) => Math.Log((questions.Count + 1) / (having + 0.5));
    }

    /// <summary>The questions that a text may ask, the likeliest first; equals in the order of the index.</summary>
    public IReadOnlyList<QuestionHit> Search(string text)
    {
        var parts = TextParts.Of(text, thesaurus);
        var trade = parts.Keys.Any(TextParts.IsOfTrade) ? 1 : OtherTradeShare;
        var asked = Weighed(parts, out var total);
        var shared = new double[phrasings.Count];
        var found = new double[ids.Length];
        foreach (var (part, weight) in asked)
        {
            foreach (var (phrasing, itsWeight) in postings.GetValueOrDefault(part, []))
            {
                shared[phrasing] += Math.Min(weight, itsWeight);
            }

            foreach (var (question, share) in coverage.GetValueOrDefault(part, []))
            {
                found[question] += weight * share;
            }
        }

        var likeness = new double[ids.Length];
        for (var phrasing = 0; phrasing < shared.Length; phrasing++)
        {
            var (question, weight) = phrasings[phrasing];
            likeness[question] = Math.Max(likeness[question], 2 * shared[phrasing] / (total + weight));
        }

        return [.. Enumerable.Range(0, ids.Length)
            .Where(question => found[question] > 0)
            .Select(question => new QuestionHit(
                ids[question],
                trade * ((LikenessShare * likeness[question]) + ((1 - LikenessShare) * found[question] / total)) * found[question] / (found[question] + LittleProof)))
            .OrderByDescending(hit => hit.Score)];
    }

    private void AddPhrasings(int question, List<Dictionary<string, double>> read)
    {
        foreach (var parts in read)
        {
            var weights = parts.Select(part => (part.Key, Weight: part.Value * rarities[part.Key])).ToList();
            foreach (var (part, weight) in weights)
            {
                ListOf(postings, part).Add((phrasings.Count, weight));
            }

            phrasings.Add((question, weights.Sum(part => part.Weight)));
        }

        foreach (var part in read.SelectMany(parts => parts.Keys).Distinct())
        {
            ListOf(coverage, part).Add((question, 1));
        }
    }

    private void AddAnswer(int question, Dictionary<string, double> parts)
    {
        foreach (var part in parts.Keys.Where(part => ListOf(coverage, part).TrueForAll(known => known.Question != question)))
        {
            ListOf(coverage, part).Add((question, AnswerShare));
        }
    }

    private List<(string Part, double Weight)> Weighed(Dictionary<string, double> parts, out double total)
    {
        List<(string Part, double Weight)> weighed = [];
        foreach (var (part, weight) in parts)
        {
            var slip = rarities.ContainsKey(part) ? null : WordMeant(part);
            weighed.Add((slip ?? part, weight * (slip is null ? 1 : TypoShare) * rarities.GetValueOrDefault(slip ?? part, unknownRarity)));
        }

        total = weighed.Sum(part => part.Weight);
        return weighed;
    }

    private string? WordMeant(string typed)
    {
        var forgiven = Typo.Forgiven(typed);
        return forgiven == 0 || !char.IsAsciiLetter(typed[0])
            ? null
            : words
                .Where(word => Math.Abs(word.Length - typed.Length) <= forgiven)
                .Select(word => (Word: word, Slips: Typo.Between(typed, word)))
                .Where(meant => meant.Slips <= forgiven)
                .OrderBy(meant => meant.Slips)
                .ThenBy(meant => rarities[meant.Word])
                .Select(meant => meant.Word)
                .FirstOrDefault();
    }

    private static List<T> ListOf<T>(Dictionary<string, List<T>> lists, string part)
    {
        if (!lists.TryGetValue(part, out var list))
        {
            lists[part] = list = [];
        }

        return list;
    }
}

/// <param name="Phrasings">All ways to ask it, in all languages.</param>
/// <param name="Answer">In all languages.</param>
public sealed record IndexedQuestion(string Id, IReadOnlyList<string> Phrasings, string Answer);

/// <param name="Score">From 0 to 1.</param>
public sealed record QuestionHit(string Id, double Score);
