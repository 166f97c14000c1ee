namespace CspSupportBot.Domain.Knowledge;

/// <summary>What became of reading an entry's text.</summary>
public abstract record EntryReading
{
    private EntryReading()
    {
    }

    public sealed record Understood(KnowledgeEntry Entry) : EntryReading;

    /// <param name="Line">From 1.</param>
    /// <param name="Fault">What is wrong and what should be there, for a person who edits entries.</param>
    public sealed record Faulty(int Line, string Fault) : EntryReading;
}
