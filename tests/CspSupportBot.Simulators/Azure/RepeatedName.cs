namespace CspSupportBot.Simulators.Azure;

/// <summary>What a PUT does under a name that is taken. Microsoft does not document it, so a caller must not rely on either.</summary>
public enum RepeatedName
{
    /// <summary>It files once more, under another number: the worst that can happen.</summary>
    FilesAgain,

    /// <summary>It is refused with 409.</summary>
    Conflicts,
}
