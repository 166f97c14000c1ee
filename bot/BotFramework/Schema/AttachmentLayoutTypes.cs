namespace Microsoft.Bot.Schema;

/// <summary>How several attachments are laid out.</summary>
public static class AttachmentLayoutTypes
{
    /// <summary>Side by side.</summary>
    public const string Carousel = "carousel";

    /// <summary>One below the other.</summary>
    public const string List = "list";
}
