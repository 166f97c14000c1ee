namespace CspSupportBot.Domain.Operations;

/// <summary>Why the store does not work for now. What was saved before is safe.</summary>
public enum StoreFault
{
    /// <summary>It can't be read or written: the database is away, or the file is.</summary>
    Unreachable,

    /// <summary>Nothing more can be saved until somebody makes room.</summary>
    Full,
}
