namespace Microsoft.Bot.Builder.Integration.AspNet.Core.Inbound;

/// <summary>What others wrote, fit for a line of the log: nobody may forge a second line, or fill the disk.</summary>
internal static class LogText
{
    private const int Longest = 200;

    internal static string Of(string text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return string.Empty;
        }

        var start = text.Length > Longest ? text[..Longest] : text;
        return string.Concat(start.Where(character => !char.IsControl(character) && character is not ('\u2028' or '\u2029')));
    }
}
