using CspSupportBot.Domain.Files;

namespace CspSupportBot.Dialogs;

/// <summary>The files that came with a message; put into the turn by the door.</summary>
/// <param name="AreWithheld">Whether there were some that Teams does not give to bots, as it does in a personal chat only.</param>
public sealed record SentFiles(IReadOnlyList<SentFile> Files, bool AreWithheld)
{
    public bool IsAny => Files.Count > 0 || AreWithheld;
}
