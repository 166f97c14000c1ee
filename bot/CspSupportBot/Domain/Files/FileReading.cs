namespace CspSupportBot.Domain.Files;

/// <summary>What came of fetching a file.</summary>
public abstract record FileReading
{
    private FileReading()
    {
    }

    public sealed record Read(byte[] Content) : FileReading;

    public sealed record Failed(FileFault Fault) : FileReading;
}

/// <summary>Why a file is not taken.</summary>
public enum FileFault
{
    /// <summary>It is at an address that Teams uses for no files.</summary>
    Untrusted,

    /// <summary>It can't be had: the address is not good any more, or nobody answers in time.</summary>
    NotFetched,

    TooLarge,

    Empty,

    /// <summary>Azure takes no files of this kind, or it is no picture although it was pasted as one.</summary>
    KindRefused,

    TooMany,
}
