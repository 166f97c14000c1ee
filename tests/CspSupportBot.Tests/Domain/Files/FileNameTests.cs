using CspSupportBot.Domain.Files;

namespace CspSupportBot.Tests.Domain.Files;

/// <summary>A file's name is whatever its sender's client says.</summary>
public sealed class FileNameTests
{
    [Theory]
    [InlineData("screenshot.png", "screenshot.png")]
    [InlineData("日本語.png", "日本語.png")]
    [InlineData("..\\..\\Windows\\win.ini", "win.ini")]
    [InlineData("/etc/passwd", "passwd")]
    [InlineData("a:b|c?d*e<f>g\"h.log", "abcdefgh.log")]
    [InlineData("photo\u202Egnp.exe", "photognp.exe")]
    [InlineData("two\r\nlines\t.txt", "two lines.txt")]
    [InlineData("か\u3099.png", "が.png")]
    [InlineData("  spaced  out .pdf . ", "spaced out.pdf")]
    [InlineData(".htaccess", "file.htaccess")]
    [InlineData("", "file")]
    [InlineData(null, "file")]
    [InlineData("\ud83d\u0000\u200b.png", "file.png")]
    public void A_name_is_shown_as_what_it_is(string? sent, string shown) => Assert.Equal(shown, FileName.Clean(sent));

    [Fact]
    public void A_long_name_keeps_its_extension() => Assert.Equal($"{new string('画', 96)}.png", FileName.Clean($"{new string('画', 300)}.png"));

    [Theory]
    [InlineData("screenshot.PNG", true)]
    [InlineData("trace.har", true)]
    [InlineData("setup.exe", false)]
    [InlineData("script.PS1", false)]
    [InlineData("invoice.pdf.js", false)]
    [InlineData("noextension", false)]
    [InlineData("odd.p ng", false)]
    public void Azure_takes_no_programs_and_nothing_without_an_extension(string name, bool isTaken) => Assert.Equal(isTaken, FileRules.Takes(name));

    [Fact]
    public void Two_files_of_one_name_are_told_apart()
    {
        var id = new Guid("0b8e0c1e-0000-4000-8000-0000000abcde");

        Assert.Equal("日本語-0abcde.png", new TicketFile(id, "日本語.png", 1).UniqueName());
    }

    [Theory]
    [InlineData("89504E470D0A1A0A", "png")]
    [InlineData("FFD8FFE0", "jpg")]
    [InlineData("474946383961", "gif")]
    [InlineData("424D", "bmp")]
    [InlineData("4D5A9000", null)]
    [InlineData("3C737667", null)]
    [InlineData("", null)]
    public void A_picture_is_known_by_how_it_begins(string bytes, string? kind) => Assert.Equal(kind, PictureKind.Of(Convert.FromHexString(bytes)));
}
