namespace CspSupportBot.Domain.Files;

/// <summary>Tells by its first bytes what kind of picture something is: what Teams says about a pasted picture is no more than that it is one.</summary>
public static class PictureKind
{
    private static readonly IReadOnlyList<(string Extension, byte[] Begins)> Known =
    [
        ("png", [0x89, (byte)'P', (byte)'N', (byte)'G']),
        ("jpg", [0xFF, 0xD8, 0xFF]),
        ("gif", "GIF8"u8.ToArray()),
        ("bmp", "BM"u8.ToArray()),
    ];

    /// <summary>The extension of its name; null where it is no picture that is known.</summary>
    public static string? Of(ReadOnlySpan<byte> content)
    {
        foreach (var (extension, begins) in Known)
        {
            if (content.StartsWith(begins))
            {
                return extension;
            }
        }

        return null;
    }
}
