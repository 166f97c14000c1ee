using System.Globalization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Up to which message somebody has read a chat.</summary>
public class ReadReceiptInfo
{
    /// <summary>Makes an empty one.</summary>
    public ReadReceiptInfo()
    {
    }

    /// <summary>Makes one that ends at this message.</summary>
    public ReadReceiptInfo(string lastReadMessageId)
    {
        LastReadMessageId = lastReadMessageId;
    }

    /// <summary>Id of the last message that was read.</summary>
    public string LastReadMessageId { get; set; }

    /// <summary>Whether a message was read when this one was the last; ids of Teams are numbers that grow. False where one is no number.</summary>
    public static bool IsMessageRead(string compareMessageId, string lastReadMessageId)
    {
        return long.TryParse(compareMessageId, NumberStyles.None, CultureInfo.InvariantCulture, out var message)
            && long.TryParse(lastReadMessageId, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            && message <= last;
    }

    /// <summary>Whether that message was read.</summary>
    public bool IsMessageRead(string compareMessageId)
    {
        return IsMessageRead(compareMessageId, LastReadMessageId);
    }
}
