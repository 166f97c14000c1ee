using Microsoft.Bot.Connector;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>What a channel can show. Channels other than Teams and the web test clients count as text only.</summary>
public class Channel
{
    /// <summary>Id of the channel that the turn came from; null if it names none.</summary>
    public static string GetChannelId(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.Activity.ChannelId;
    }

    /// <summary>Whether that many buttons can stand below the input box. Teams has them in personal chats only, up to three.</summary>
    public static bool SupportsSuggestedActions(string channelId, int buttonCnt = 100, string conversationType = default)
    {
        return channelId switch
        {
            Channels.Msteams => conversationType == "personal" && buttonCnt <= 3,
            Channels.Emulator or Channels.Directline or Channels.Webchat => buttonCnt <= 100,
            _ => false,
        };
    }

    /// <summary>Whether that many buttons fit on a card.</summary>
    public static bool SupportsCardActions(string channelId, int buttonCnt = 100)
    {
        return channelId switch
        {
            Channels.Msteams => buttonCnt <= 50,
            Channels.Emulator or Channels.Directline or Channels.Webchat => buttonCnt <= 100,
            _ => false,
        };
    }

    /// <summary>Longest button text, in characters, that is shown whole.</summary>
    public static int MaxActionTitleLength(string channelId)
    {
        return 20;
    }
}
