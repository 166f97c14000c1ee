using CspSupportBot.Domain.Knowledge;

namespace CspSupportBot.Tests.Domain.Knowledge;

/// <summary>What an editor may write, and that each mistake is named with its line.</summary>
public sealed class EntryReaderTests
{
    private static readonly string[] Good =
    [
        "# Can I call?",
        "Asked as: by phone | hotline",
        "Source: Report a problem (2020)",
        "Source: Report a problem (2023)",
        "Link: [Portal](https://portal.azure.com)",
        "Rule: CSP-09, CSP-07",
        "",
        "No.",
        "",
        "Write:",
        "- here",
        "- there",
        "",
    ];

    [Fact]
    public void An_entry_is_read_with_all_its_parts()
    {
        var entry = Assert.IsType<EntryReading.Understood>(Read(Good)).Entry;

        Assert.Equal(("phone", "en", "Can I call?"), (entry.Id, entry.Language, entry.Question));
        Assert.Equal(["by phone", "hotline"], entry.AskedAs);
        Assert.Equal(["Report a problem (2020)", "Report a problem (2023)"], entry.Sources);
        Assert.Equal([new KnowledgeLink("Portal", new Uri("https://portal.azure.com"))], entry.Links);
        Assert.Equal(["CSP-09", "CSP-07"], entry.Rules);
        Assert.Equal(["No.", "Write:\n- here\n- there"], entry.Answer);
    }

    [Fact]
    public void Line_ends_a_mark_at_the_beginning_and_blanks_at_the_end_do_not_matter()
    {
        var text = "\uFEFF" + string.Join("\r\n", Good.Select(line => $"{line}  "));

        Assert.IsType<EntryReading.Understood>(EntryReader.Read("phone", "en", text));
    }

    [Fact]
    public void Links_and_rules_are_optional() => Assert.IsType<EntryReading.Understood>(Read([.. Good[..4], .. Good[6..]]));

    [Theory]
    [InlineData(1, "Can I call?", "the first line")]
    [InlineData(1, "#Can I call?", "the first line")]
    [InlineData(2, "Asked as:", "with something behind it")]
    [InlineData(2, "Asked as: by phone || hotline", "stands nothing")]
    [InlineData(2, "By phone", "expected Asked as:")]
    [InlineData(3, "Source: Report a problem", "year")]
    [InlineData(4, "Quelle: Report a problem (2023)", "\"Quelle:\" is not known")]
    [InlineData(5, "Link: https://portal.azure.com", "[text](https://address)")]
    [InlineData(5, "Link: [Portal](http://portal.azure.com)", "[text](https://address)")]
    [InlineData(6, "Rule: CSP-99", "CSP-09")]
    [InlineData(8, "# Can I write?", "one question")]
    public void A_faulty_line_is_named(int line, string written, string fault)
    {
        var faulty = Assert.IsType<EntryReading.Faulty>(Read([.. Good[..(line - 1)], written, .. Good[line..]]));

        Assert.Equal(line, faulty.Line);
        Assert.Contains(fault, faulty.Fault);
    }

    [Fact]
    public void Other_ways_to_ask_must_be_there() => AssertFault("Asked as:", [Good[0], .. Good[2..]]);

    [Fact]
    public void A_source_must_be_there() => AssertFault("Source:", [.. Good[..2], .. Good[4..]]);

    [Fact]
    public void An_answer_must_be_there() => AssertFault("answer is missing", Good[..6]);

    [Fact]
    public void An_answer_has_few_paragraphs() => AssertFault("5 paragraphs", [.. Good[..6], .. Enumerable.Repeat("\nNo.", 5)]);

    [Fact]
    public void An_answer_is_short() => AssertFault("1500", [.. Good[..7], new string('x', 1_501)]);

    [Fact]
    public void A_card_has_room_for_few_links() => AssertFault("4 links", [.. Good[..4], .. Enumerable.Repeat(Good[4], 4), .. Good[6..]]);

    [Fact]
    public void An_empty_file_is_no_entry() => AssertFault("the first line", [""]);

    private static void AssertFault(string fault, string[] lines) => Assert.Contains(fault, Assert.IsType<EntryReading.Faulty>(Read(lines)).Fault);

    private static EntryReading Read(string[] lines) => EntryReader.Read("phone", "en", string.Join('\n', lines));
}
