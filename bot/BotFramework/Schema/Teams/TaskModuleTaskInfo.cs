namespace Microsoft.Bot.Schema.Teams;

/// <summary>A dialog: a card or a web page.</summary>
public class TaskModuleTaskInfo
{
    /// <summary>Makes an empty one.</summary>
    public TaskModuleTaskInfo()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public TaskModuleTaskInfo(
        string title = default,
        object height = default,
        object width = default,
        string url = default,
        Attachment card = default,
        string fallbackUrl = default,
        string completionBotId = default)
    {
        Title = title;
        Height = height;
        Width = width;
        Url = url;
        Card = card;
        FallbackUrl = fallbackUrl;
        CompletionBotId = completionBotId;
    }

    /// <summary>The Adaptive Card to show.</summary>
    public Attachment Card { get; set; }

    /// <summary>App id of the bot that gets the result of a web page.</summary>
    public string CompletionBotId { get; set; }

    /// <summary>Page for clients that cannot show dialogs.</summary>
    public string FallbackUrl { get; set; }

    /// <summary>Pixels, or <c>small</c>, <c>medium</c>, <c>large</c>.</summary>
    public object Height { get; set; }

    /// <summary>Title of the dialog.</summary>
    public string Title { get; set; }

    /// <summary>Page to show; its host must be in the manifest's valid domains.</summary>
    public string Url { get; set; }

    /// <summary>Pixels, or <c>small</c>, <c>medium</c>, <c>large</c>.</summary>
    public object Width { get; set; }
}
