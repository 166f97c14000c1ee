namespace Microsoft.Bot.Schema.Teams;

/// <summary>Asks the user for leave to put a file into their OneDrive.</summary>
public class FileConsentCard
{
    /// <summary>Media type of the attachment that carries such a card.</summary>
    public const string ContentType = "application/vnd.microsoft.teams.card.file.consent";

    /// <summary>Makes an empty one.</summary>
    public FileConsentCard()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public FileConsentCard(
        string description = default,
        long? sizeInBytes = default,
        object acceptContext = default,
        object declineContext = default)
    {
        Description = description;
        SizeInBytes = sizeInBytes;
        AcceptContext = acceptContext;
        DeclineContext = declineContext;
    }

    /// <summary>What the bot gets back if the user agrees. It passes through the client.</summary>
    public object AcceptContext { get; set; }

    /// <summary>What the bot gets back if the user refuses.</summary>
    public object DeclineContext { get; set; }

    /// <summary>What the file is.</summary>
    public string Description { get; set; }

    /// <summary>Size of the file in bytes.</summary>
    public long? SizeInBytes { get; set; }
}
