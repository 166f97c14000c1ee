namespace Microsoft.Bot.Schema;

/// <summary>Names an account in the text of a message.</summary>
public class Mention : Entity
{
    internal const string EntityType = "mention";

    /// <summary>Makes an empty mention.</summary>
    public Mention()
        : base(EntityType)
    {
    }

    /// <summary>Makes a mention of this account.</summary>
    public Mention(ChannelAccount mentioned = default, string text = default, string type = default)
        : base(type ?? EntityType)
    {
        Mentioned = mentioned;
        Text = text;
    }

    /// <summary>The account. For sending, its id may be a Teams id, an Entra object id or a sign-in name.</summary>
    public ChannelAccount Mentioned { get; set; }

    /// <summary>The stretch of the text, exactly as it stands there; may be null on received messages.</summary>
    public string Text { get; set; }
}
