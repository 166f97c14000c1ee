namespace Microsoft.Bot.Connector;

/// <summary>Names of the channels (<see cref="Schema.IActivity.ChannelId"/>).</summary>
public class Channels
{
    /// <summary>Amazon Alexa.</summary>
    public const string Alexa = "alexa";

    /// <summary>A console.</summary>
    public const string Console = "console";

    /// <summary>Direct Line.</summary>
    public const string Directline = "directline";

    /// <summary>Direct Line Speech.</summary>
    public const string DirectlineSpeech = "directlinespeech";

    /// <summary>Mail.</summary>
    public const string Email = "email";

    /// <summary>The Bot Framework Emulator.</summary>
    public const string Emulator = "emulator";

    /// <summary>Facebook Messenger.</summary>
    public const string Facebook = "facebook";

    /// <summary>GroupMe.</summary>
    public const string Groupme = "groupme";

    /// <summary>LINE.</summary>
    public const string Line = "line";

    /// <summary>Microsoft 365 extensions.</summary>
    public const string M365 = "m365extensions";

    /// <summary>Microsoft Teams.</summary>
    public const string Msteams = "msteams";

    /// <summary>Omnichannel.</summary>
    public const string Omni = "omnichannel";

    /// <summary>Outlook.</summary>
    public const string Outlook = "outlook";

    /// <summary>Skype.</summary>
    public const string Skype = "skype";

    /// <summary>Slack.</summary>
    public const string Slack = "slack";

    /// <summary>Text messages through Twilio.</summary>
    public const string Sms = "sms";

    /// <summary>Telegram.</summary>
    public const string Telegram = "telegram";

    /// <summary>Phone calls.</summary>
    public const string Telephony = "telephony";

    /// <summary>Tests.</summary>
    public const string Test = "test";

    /// <summary>Web Chat.</summary>
    public const string Webchat = "webchat";
}
