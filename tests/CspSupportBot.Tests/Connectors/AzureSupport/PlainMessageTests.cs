using CspSupportBot.Connectors.AzureSupport;

namespace CspSupportBot.Tests.Connectors.AzureSupport;

/// <summary>What engineers write is read as text, whatever their mail program made of it.</summary>
public sealed class PlainMessageTests
{
    [Theory]
    [InlineData("Plain text.\nTwo lines.", "Plain text.\nTwo lines.")]
    [InlineData("Set <server> to a < b && c > d", "Set <server> to a < b && c > d")]
    [InlineData("<p>Hello Aiko,</p>\r\n<p>we are\r\nlooking into it.</p>", "Hello Aiko,\nwe are looking into it.")]
    [InlineData("One<br>two<br/>three &amp; four&nbsp;five", "One\ntwo\nthree & four five")]
    [InlineData("<ul><li>Restart it</li><li>Wait</li></ul>", "- Restart it\n- Wait")]
    [InlineData("<table><tr><td>Region</td><td>West Europe</td></tr><tr><td>Since</td><td>09:12</td></tr></table>", "Region West Europe\nSince 09:12")]
    [InlineData("<div>See <a href='https://learn.microsoft.com/x'>the page</a>.</div>", "See the page (https://learn.microsoft.com/x).")]
    [InlineData("<a href=\"https://aka.ms/x\">https://aka.ms/x</a>", "https://aka.ms/x")]
    [InlineData("<div>Shown<script>alert(1)</script><style>p { }</style></div>", "Shown")]
    [InlineData("<p>仮想マシンを<b>再起動</b>してください。</p>", "仮想マシンを再起動してください。")]
    [InlineData("<p>never closed <b>bold", "never closed bold")]
    [InlineData("", "")]
    public void A_message_is_read_as_text(string written, string text) => Assert.Equal(text, PlainMessage.Of(written));
}
