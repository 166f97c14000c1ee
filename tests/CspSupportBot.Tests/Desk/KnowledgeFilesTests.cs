using CspSupportBot.Desk;

namespace CspSupportBot.Tests.Desk;

/// <summary>A faulty file refuses the start, with file, line and what is wrong.</summary>
public sealed class KnowledgeFilesTests : IDisposable
{
    private const string Good = "# Can I call?\nAsked as: phone\nSource: Report a problem (2020)\n\nNo.";

    private readonly string folder = Directory.CreateTempSubdirectory("knowledge-").FullName;

    public KnowledgeFilesTests()
    {
        Write("en/phone.md", Good);
        Write("ja/phone.md", Good.Replace("Can I call?", "電話できますか？", StringComparison.Ordinal));
        Write("words.txt", "# a comment\n\nphone = telephone, 電話\n");
        Write("README.md", "How to add a question.");
    }

    [Fact]
    public void Good_files_are_read() => Assert.Equal(2, KnowledgeFiles.Read(folder).All.Count);

    [Theory]
    [InlineData("en/phone.md", "Can I call?", "Knowledge entry en/phone.md, line 1: the first line")]
    [InlineData("ja/phone.md", "# 電話？\nAsked as: phone\nSource: x\n\nNo.", "Knowledge entry ja/phone.md, line 3: a source needs")]
    [InlineData("en/email.md", Good, "Knowledge entry ja/email.md is missing")]
    [InlineData("words.txt", "phone = telephone\ntelephone\n", "Knowledge words.txt, line 2")]
    [InlineData("words.txt", "= telephone\n", "Knowledge words.txt, line 1")]
    public void A_faulty_file_refuses_the_start(string file, string text, string said)
    {
        Write(file, text);

        var refused = Assert.Throws<StartRefusedException>(() => KnowledgeFiles.Read(folder));

        Assert.StartsWith(said, StartRefusal.Of(refused));
        Assert.DoesNotContain('\n', refused.Message);
    }

    [Theory]
    [InlineData("ja")]
    [InlineData("words.txt")]
    public void What_is_missing_altogether_refuses_the_start_and_is_named(string name)
    {
        var path = Path.Combine(folder, name);
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
        else
        {
            File.Delete(path);
        }

        var refused = Assert.Throws<StartRefusedException>(() => KnowledgeFiles.Read(folder));

        Assert.Contains(path, StartRefusal.Of(refused));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Write(string file, string text)
    {
        var path = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
