using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace CspSupportBot.Connectors.AzureSupport;

/// <summary>What Microsoft's engineers write comes as HTML out of their mail programs, or as plain text; people read it as text either way.</summary>
public static partial class PlainMessage
{
    private static readonly HtmlParser Parser = new();

    /// <summary>The text of a message; paragraphs, rows and items of a list are lines, and a link shows where it leads. Plain text stays as it is.</summary>
    public static string Of(string body)
    {
        if (!HtmlTag().IsMatch(body))
        {
            return body;
        }

        StringBuilder text = new();
        Write(Parser.ParseDocument(body).Body!, text);
        return Breaks().Replace(Blanks().Replace(text.ToString(), " "), "\n").Trim();
    }

    private static void Write(INode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case IText words:
                    // A line break of the source is none of the text.
                    text.Append(words.Data.ReplaceLineEndings(" "));
                    break;
                case IElement { LocalName: "br" }:
                    text.Append('\n');
                    break;
                case IElement { LocalName: "script" or "style" or "head" or "title" }:
                    break;
                case IElement element:
                    WriteElement(element, text);
                    break;
            }
        }
    }

    private static void WriteElement(IElement element, StringBuilder text)
    {
        var isBlock = element.LocalName is "p" or "div" or "tr" or "li" or "ul" or "ol" or "table" or "blockquote" or "pre" or "hr" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6";
        if (isBlock)
        {
            text.Append('\n');
        }

        text.Append(element.LocalName switch
        {
            "li" => "- ",
            "td" or "th" => " ",
            _ => "",
        });
        Write(element, text);
        if (element is { LocalName: "a" } && element.GetAttribute("href") is { } link && link.StartsWith("http", StringComparison.OrdinalIgnoreCase) && element.TextContent.Trim() != link)
        {
            text.Append(" (").Append(link).Append(')');
        }

        if (isBlock)
        {
            text.Append('\n');
        }
    }

    // What stands in angle brackets in plain text, such as the name of a parameter, is no tag of HTML.
    [GeneratedRegex(@"</?(html|body|p|div|span|br|a|b|i|u|em|strong|font|table|tr|td|ul|ol|li|h[1-6]|pre|blockquote)\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex HtmlTag();

    [GeneratedRegex(@"[^\S\n]+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\s*\n\s*")]
    private static partial Regex Breaks();
}
