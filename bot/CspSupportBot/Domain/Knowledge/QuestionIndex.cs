namespace CspSupportBot.Domain.Knowledge;

/// <summary>
/// Finds the question that a text asks. Each part of a text (see <see cref="TextParts"/>) weighs the more, the fewer questions it occurs in:
/// w = weight of its kind · ln((n + 1) / (d + ½)) with n questions, d of which have it; a part that none has weighs like one that only one has.
/// <para>
/// A question's score is (0.8 · likeness + 0.2 · coverage) · m / (m + p), between 0 and 1. Likeness is that of its most like phrasing: twice the weight of
/// what text and phrasing share, divided by the weights of both. Coverage is the share of the text's weight that occurs anywhere in the phrasings; what
/// occurs only in the answer counts a third. m is the weight of what was found, since a word that occurs everywhere proves nothing; p is the proof that is
/// wanted: 2 where the text has a word of the trade (see <see cref="Thesaurus"/>), else 5. A word of everyday life halves the score.
/// </para>
/// Phrasings in all languages count for one question, so that it is found in any. Everything is computed once; a search takes well below 5 ms.
/// </summary>
public sealed class QuestionIndex
{
    private const double LikenessShare = 0.8;
    private const double AnswerShare = 1.0 / 3;
    private const double ProofInTrade = 2;
    private const double ProofElsewhere = 5;
    private const double ElsewhereShare = 0.5;

    private readonly Thesaurus thesaurus;
    private readonly Dictionary<string, double> rarities = [];
    private readonly Dictionary<string, List<(int Question, double Share)>> coverage = [];
    private readonly Dictionary<string, List<(int Phrasing, double Weight)>> postings = [];
    private readonly List<(int Question, double Weight)> phrasings = [];
    private readonly string[] ids;
    private readonly Spelling spelling;
    private readonly double unknownRarity;

    /// <param name="questions">The title counts as a phrasing too.</param>
    public QuestionIndex(IReadOnlyList<IndexedQuestion> questions, Thesaurus thesaurus)
    {
        this.thesaurus = thesaurus;
        ids = [.. questions.Select(question => question.Id)];
        List<List<Dictionary<string, double>>> read = [.. questions.Select(question => question.Phrasings.Select(Parts).ToList())];
        foreach (var part in read.SelectMany(each => each.SelectMany(parts => parts.Keys).Distinct()).GroupBy(part => part))
        {
            rarities[part.Key] = Rarity(part.Count());
        }

        unknownRarity = Rarity(1);
        spelling = new Spelling(rarities.Keys.Concat(thesaurus.Written.SelectMany(written => written.Split(' '))));
        for (var question = 0; question < questions.Count; question++)
        {
            AddPhrasings(question, read[question]);
            AddAnswer(question, Parts(questions[question].Answer));
        }

        Dictionary<string, double> Parts(string text) => TextParts.Of(PlainText.Of(text), thesaurus);

        double Rarity(int having) => Math.Log((questions.Count + 1) / (having + 0.5));
    }

    /// <summary>The questions that a text may ask, the likeliest first; equals in the order of the index.</summary>
    public IReadOnlyList<QuestionHit> Search(string text)
    {
        var asked = PartsOf(text)
            .Select(part => (Part: part.Key, Weight: part.Value * rarities.GetValueOrDefault(part.Key, unknownRarity)))
            .ToList();
        var total = asked.Sum(part => part.Weight);
        var proof = asked.Exists(part => TextParts.IsOfTrade(part.Part)) ? ProofInTrade : ProofElsewhere;
        var scale = asked.Exists(part => part.Part == TextParts.Elsewhere) ? ElsewhereShare : 1;
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
                scale * ((LikenessShare * likeness[question]) + ((1 - LikenessShare) * found[question] / total)) * found[question] / (found[question] + proof)))
            .OrderByDescending(hit => hit.Score)];
    }

    /// <summary>Whether a text is a keyword alone, which asks nothing yet.</summary>
    public bool IsKeyword(string text) => PartsOf(text).Count < 2;

    private Dictionary<string, double> PartsOf(string text) => TextParts.Of(PlainText.Of(text, spelling), thesaurus);

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
