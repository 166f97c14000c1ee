namespace CspSupportBot.Dialogs;

/// <summary>What a person says in a turn, typed or clicked; put into the turn by the door before any dialog runs.</summary>
/// <param name="Typed">The text, or what the click stands for; empty where there was neither.</param>
/// <param name="Fields">The inputs of the card that was clicked, by their ids; empty where nothing was clicked.</param>
/// <param name="Click">Which card about a draft was clicked; null where the person typed, or clicked on another card.</param>
public sealed record Reply(string Typed, IReadOnlyDictionary<string, string> Fields, Click? Click)
{
    /// <summary>Whether a button says it as a command, so that it is no answer, whatever is asked.</summary>
    public bool IsCommand { get; init; }

    /// <summary>Whether it comes from a card that asks a question, with its inputs.</summary>
    public bool IsForm => Click is not null && Fields.Count > 0;

    public string? Field(string id) => Fields.TryGetValue(id, out var value) && !string.IsNullOrWhiteSpace(value) ? value : null;
}

/// <summary>A click on a card about a draft. It comes from the client, so nothing in it is trusted.</summary>
/// <param name="Question">What the card asks; null where the click counts whatever is asked.</param>
public sealed record Click(Guid DraftId, string? Question);
