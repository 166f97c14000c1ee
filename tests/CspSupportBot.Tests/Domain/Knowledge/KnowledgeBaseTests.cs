using CspSupportBot.Desk;
using CspSupportBot.Domain.Knowledge;
using CspSupportBot.Domain.Search;

namespace CspSupportBot.Tests.Domain.Knowledge;

/// <summary>How a question is found, on the entries that the bot comes with.</summary>
public sealed class KnowledgeBaseTests
{
    private static readonly KnowledgeBase Knowledge = KnowledgeFiles.Read(KnowledgeFiles.Folder);

    public static TheoryData<string, string> Entries
    {
        get
        {
            TheoryData<string, string> entries = [];
            Knowledge.All.ToList().ForEach(entry => entries.Add(entry.Language, entry.Id));
            return entries;
        }
    }

    [Fact]
    public void There_are_at_least_forty_questions_in_each_language() =>
        Assert.All(Knowledge.All.GroupBy(entry => entry.Language), same => Assert.True(same.Count() >= 40, same.Key));

    [Theory, MemberData(nameof(Entries))]
    public void A_question_finds_itself_however_it_is_written(string language, string id)
    {
        var question = Knowledge.All.Single(entry => (entry.Language, entry.Id) == (language, id)).Question;

        Assert.All(
            [question, question.ToUpperInvariant(), FoldedText.Of(question), FullWidth(question), $"  {question}?! "],
            written => Assert.Equal((written, id), (written, Knowledge.Find(written, language)?.Entry.Id)));
    }

    [Theory]
    [InlineData("how fast do they answer a sev B?", "response-times")]
    [InlineData("電話で依頼できますか", "phone")]
    [InlineData("what if I sign in to the Azure portal directly?", "azure-portal-direct")]
    public void A_question_is_answered_in_the_language_of_the_reader(string asked, string id)
    {
        Assert.Equal((id, "en"), (Knowledge.Find(asked, "en")!.Entry.Id, Knowledge.Find(asked, "en")!.Entry.Language));
        Assert.Equal((id, "ja"), (Knowledge.Find(asked, "ja")!.Entry.Id, Knowledge.Find(asked, "ja")!.Entry.Language));
    }

    [Theory]
    [InlineData("waht is the repsonse time for severty B")]
    [InlineData("response tiem severity b")]
    public void Slips_of_the_keyboard_are_forgiven(string asked) => Assert.Equal("response-times", Knowledge.Find(asked, "en")?.Entry.Id);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("？！")]
    [InlineData("😀👩‍🔧")]
    [InlineData("the")]
    [InlineData("ticket")]
    [InlineData("\ud83d")]
    [InlineData("stock market news")]
    [InlineData("今日の天気")]
    public void What_asks_nothing_of_the_kind_is_not_answered(string said) => Assert.Null(Knowledge.Find(said, "en"));

    [Theory]
    [InlineData("Marketplace")]
    [InlineData("マーケットプレース")]
    [InlineData("GDAP")]
    public void A_keyword_alone_is_no_clear_question(string said) => Assert.Null(Knowledge.Find(said, "en", mustBeClear: true));

    [Fact]
    public void A_long_text_is_read_only_in_its_beginning() =>
        Assert.Null(Knowledge.Find($"{new string('x', 500)} can I file a request by phone?", "en"));

    [Fact]
    public void Related_questions_are_in_the_readers_language_and_not_the_answer_itself()
    {
        var answer = Knowledge.Find("billing of a marketplace product, does the vendor or Microsoft support it", "ja")!;

        Assert.NotEmpty(answer.Related);
        Assert.DoesNotContain(answer.Entry.Question, answer.Related);
        Assert.All(answer.Related, question => Assert.Contains(Knowledge.All, entry => entry.Language == "ja" && entry.Question == question));
    }

    [Fact]
    public void The_same_text_always_has_the_same_scores() =>
        Assert.Equal(Knowledge.Search("sev b response"), KnowledgeFiles.Read(KnowledgeFiles.Folder).Search("sev b response"));

    [Fact]
    public void No_answer_names_a_phone_number() => Assert.All(
        Knowledge.All.SelectMany(entry => entry.Answer),
        paragraph => Assert.DoesNotMatch(@"\+?[0-9][0-9 \-]{7,}[0-9]", paragraph));

    private static string FullWidth(string text) =>
        string.Concat(text.Select(letter => letter == ' ' ? '\u3000' : letter is > '!' and <= '~' ? (char)(letter - '!' + '！') : letter));
}
