namespace CspSupportBot.Domain.Knowledge;

/// <summary>
/// All entries. What a person asks is looked up in the phrasings of every language, and answered in the reader's. How the thresholds were found is in
/// `bot/decisions/0010-answers-come-from-entries.md`.
/// </summary>
public sealed class KnowledgeBase
{
    /// <summary>A lower score is no answer.</summary>
    public const double LeastScore = 0.29;

    /// <summary>From this score on a text is plainly a question of this kind, even where something else was asked for.</summary>
    public const double ClearScore = 0.45;

    /// <summary>Other questions are related where they score at least this share of the best.</summary>
    private const double RelatedShare = 0.6;

    private const int MostRelated = 2;

    private readonly Dictionary<(string Language, string Id), KnowledgeEntry> entries;
    private readonly QuestionIndex index;

    /// <param name="entries">Each id once in each language.</param>
    public KnowledgeBase(IReadOnlyList<KnowledgeEntry> entries, Thesaurus thesaurus)
    {
        this.entries = entries.ToDictionary(entry => (entry.Language, entry.Id));
        All = entries;
        index = new QuestionIndex(
            [.. entries.GroupBy(entry => entry.Id).Select(same => new IndexedQuestion(
                same.Key,
                [.. same.SelectMany(entry => entry.AskedAs.Prepend(entry.Question)).Distinct()],
                string.Join('\n', same.SelectMany(entry => entry.Answer))))],
            thesaurus);
    }

    public IReadOnlyList<KnowledgeEntry> All { get; }

    /// <summary>The answer to a question; null where none is known.</summary>
    /// <param name="language">The reader's.</param>
    /// <param name="mustBeClear">Whether only what is plainly a question counts, and no keyword alone.</param>
    public KnowledgeAnswer? Find(string text, string language, bool mustBeClear = false)
    {
        var hits = index.Search(text);
        if (hits.Count == 0 || hits[0].Score < (mustBeClear ? ClearScore : LeastScore) || (mustBeClear && index.IsKeyword(text)))
        {
            return null;
        }

        var related = hits.Skip(1).Take(MostRelated).Where(hit => hit.Score >= Math.Max(LeastScore, hits[0].Score * RelatedShare));
        return new KnowledgeAnswer(entries[(language, hits[0].Id)], [.. related.Select(hit => entries[(language, hit.Id)].Question)]);
    }

    /// <summary>How well each entry fits, the best first; for those who tune it.</summary>
    public IReadOnlyList<QuestionHit> Search(string text) => index.Search(text);
}

/// <param name="Related">Questions that the person may have meant too.</param>
public sealed record KnowledgeAnswer(KnowledgeEntry Entry, IReadOnlyList<string> Related);
