using CspSupportBot.Domain.Knowledge;

namespace CspSupportBot.Desk;

/// <summary>Reads the entries from their folder: one subfolder for each language, one file for each question, and the file of words with the same meaning.</summary>
public static class KnowledgeFiles
{
    private const string Words = "words.txt";

    /// <summary>Where the build puts them, beside the program.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Domain", "Knowledge", "Entries");

    /// <exception cref="StartRefusedException">A file is faulty or missing; the message names file, line and fault.</exception>
    public static KnowledgeBase Read(string folder)
    {
        string[] languages = ["en", "ja"];
        List<KnowledgeEntry> entries = [.. languages.SelectMany(language => ReadLanguage(folder, language))];
        var ids = entries.Select(entry => entry.Id).ToHashSet();
        foreach (var language in languages)
        {
            var missing = ids.Except(entries.Where(entry => entry.Language == language).Select(entry => entry.Id)).Order(StringComparer.Ordinal).FirstOrDefault();
            StartRefusedException.ThrowIf(missing is null ? null : $"Knowledge entry {language}/{missing}.md is missing: every question needs a file in each language.");
        }

        return new KnowledgeBase(entries, ReadWords(folder));
    }

    private static Thesaurus ReadWords(string folder)
    {
        var file = Path.Combine(folder, Words);
        StartRefusedException.ThrowIf(File.Exists(file) ? null : $"The file of words with the same meaning {file} is missing.");
        var lines = File.ReadAllLines(file);
        StartRefusedException.ThrowIf(Thesaurus.FindFaultyLine(lines) is { } line
            ? $"Knowledge {Words}, line {line}: expected a name, = and words parted by commas."
            : null);
        return new Thesaurus(lines);
    }

    private static IEnumerable<KnowledgeEntry> ReadLanguage(string folder, string language)
    {
        var ofLanguage = Path.Combine(folder, language);
        StartRefusedException.ThrowIf(Directory.Exists(ofLanguage) ? null : $"The folder of knowledge entries {ofLanguage} is missing.");
        foreach (var file in Directory.GetFiles(ofLanguage, "*.md").Order(StringComparer.Ordinal))
        {
            yield return EntryReader.Read(Path.GetFileNameWithoutExtension(file), language, File.ReadAllText(file)) switch
            {
                EntryReading.Understood understood => understood.Entry,
                EntryReading.Faulty faulty => throw new StartRefusedException(
                    $"Knowledge entry {language}/{Path.GetFileName(file)}, line {faulty.Line}: {faulty.Fault}."),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }
    }
}
