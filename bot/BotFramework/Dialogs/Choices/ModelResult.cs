namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Something recognised in a text, and where.</summary>
public class ModelResult<T>
{
    /// <summary>The part of the text that was recognised.</summary>
    public string Text { get; set; }

    /// <summary>Index of its first character.</summary>
    public int Start { get; set; }

    /// <summary>Index of its last character.</summary>
    public int End { get; set; }

    /// <summary>Kind of thing that was recognised; "choice" for a choice.</summary>
    public string TypeName { get; set; }

    /// <summary>What it means.</summary>
    public T Resolution { get; set; }
}
