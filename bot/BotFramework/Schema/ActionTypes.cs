namespace Microsoft.Bot.Schema;

/// <summary>What a client does when a <see cref="CardAction"/> is tapped (its <c>type</c>).</summary>
public static class ActionTypes
{
    /// <summary>Dials the phone number in the value.</summary>
    public const string Call = "call";

    /// <summary>Downloads the address in the value.</summary>
    public const string DownloadFile = "downloadFile";

    /// <summary>Sends the value as a visible message of the user.</summary>
    public const string ImBack = "imBack";

    /// <summary>Sends a message that shows <c>displayText</c> and carries <c>text</c> and <c>value</c>.</summary>
    public const string MessageBack = "messageBack";

    /// <summary>Opens the address in the value.</summary>
    public const string OpenUrl = "openUrl";

    /// <summary>Plays the audio at the address in the value.</summary>
    public const string PlayAudio = "playAudio";

    /// <summary>Plays the video at the address in the value.</summary>
    public const string PlayVideo = "playVideo";

    /// <summary>Sends the value to the bot without showing it in the chat.</summary>
    public const string PostBack = "postBack";

    /// <summary>Shows the image at the address in the value.</summary>
    public const string ShowImage = "showImage";

    /// <summary>Starts the sign-in at the address in the value.</summary>
    public const string Signin = "signin";

    /// <summary>Opens another app or view named in the value.</summary>
    public const string openApp = "openApp";
}
