namespace CspSupportBot.Domain.Filing;

/// <summary>A file that goes along with a ticket, such as a screenshot.</summary>
/// <param name="Name">With its extension; unique among the ticket's files.</param>
public sealed record AttachedFile(string Name, ReadOnlyMemory<byte> Content);
