using System.Buffers.Text;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// JSON can escape half of a character, such as <c>\ud83d</c> alone: a client that cuts a text in the middle of an emoji writes that.
/// System.Text.Json refuses the whole document then, and the user would never hear why.
/// </summary>
internal static class HalfCharacters
{
    private const int EscapeLength = 6;

    /// <summary>Puts the replacement character in place of each half; the length stays the same.</summary>
    internal static void Replace(Span<byte> json)
    {
        for (var at = 0; at < json.Length; at++)
        {
            if (json[at] != '\\')
            {
                continue;
            }

            if (!TryReadEscape(json[at..], out var unit))
            {
                // An escaped backslash does not begin an escape.
                at++;
                continue;
            }

            if (char.IsHighSurrogate(unit) && TryReadEscape(json[(at + EscapeLength)..], out var next) && char.IsLowSurrogate(next))
            {
                at += EscapeLength;
            }
            else if (char.IsSurrogate(unit))
            {
                "fffd"u8.CopyTo(json[(at + 2)..]);
            }

            at += EscapeLength - 1;
        }
    }

    private static bool TryReadEscape(ReadOnlySpan<byte> json, out char unit)
    {
        unit = default;
        if (json.Length < EscapeLength || json[0] != '\\' || json[1] != 'u'
            || !Utf8Parser.TryParse(json[2..EscapeLength], out ushort value, out var read, 'x') || read != EscapeLength - 2)
        {
            return false;
        }

        unit = (char)value;
        return true;
    }
}
