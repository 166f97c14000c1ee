namespace CspSupportBot.Domain.Files;

/// <summary>
/// What Azure's support takes (Microsoft.Support, files: create; learn.microsoft.com "Manage an Azure support request", file upload guidelines), and how much of it the
/// bot keeps.
/// </summary>
public static class FileRules
{
    /// <summary>In bytes: two pieces of 2.5 MB.</summary>
    public const int LargestFile = 5_000_000;

    /// <summary>Of one ticket that is not filed yet, and of one message: they are kept in the store meanwhile.</summary>
    public const int MostFiles = 5;

    private static readonly HashSet<string> Refused = new(StringComparer.OrdinalIgnoreCase)
    {
        "bat", "bin", "cmd", "com", "cpl", "exe", "inf", "ins", "isu", "job", "js", "jse", "lnk", "msi", "msp", "paf", "pif", "ps1", "reg", "rgs", "scr", "sct", "vb",
        "vbe", "vbs", "ws", "wsf", "wsh",
    };

    /// <summary>Whether a file of this name is taken, which must have an extension.</summary>
    public static bool Takes(string name) => FileName.ExtensionOf(name) is { Length: > 0 } extension && !Refused.Contains(extension);
}
