namespace CspSupportBot.Domain.Files;

/// <summary>A file that came with a message and was not looked at yet.</summary>
/// <param name="name">Cleaned; null for a pasted picture, which has none.</param>
/// <param name="fetch">Gets its bytes, with a limit to size and time.</param>
public sealed class SentFile(string? name, Func<CancellationToken, Task<FileReading>> fetch)
{
    private FileReading? reading;

    public string? Name => name;

    /// <summary>Its bytes, fetched once: a turn that meets another is run again, but the address may be good for one use only.</summary>
    public async Task<FileReading> ReadAsync(CancellationToken cancellationToken) => reading ??= await fetch(cancellationToken);
}
