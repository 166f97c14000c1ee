namespace CspSupportBot.Domain.Files;

/// <summary>A file that is meant for Microsoft, such as a screenshot. Its bytes are kept aside until Microsoft has it, or nobody can send it any more.</summary>
/// <param name="Id">Under which its bytes are kept.</param>
/// <param name="Name">With its extension, as <see cref="FileName.Clean"/> leaves it.</param>
/// <param name="Size">In bytes.</param>
public sealed record TicketFile(Guid Id, string Name, int Size)
{
    /// <summary>When Microsoft had it; null while it has not.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Why Microsoft does not have it although it was tried; null where it was not.</summary>
    public string? Refusal { get; init; }

    /// <summary>A name that no other file has, as people send more than one screenshot.png.</summary>
    public string UniqueName()
    {
        var extension = FileName.ExtensionOf(Name);
        return $"{Name[..^(extension.Length + 1)]}-{Id.ToString("N")[^6..]}.{extension}";
    }
}
