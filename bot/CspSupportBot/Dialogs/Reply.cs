namespace CspSupportBot.Dialogs;

/// <summary>What a person says in a turn, typed or clicked; put into the turn by the door before any dialog runs.</summary>
/// <param name="Typed">The text, or what the click stands for; empty where there was neither.</param>
/// <param name="Fields">The inputs of the card that was clicked, by their ids; empty where nothing was clicked.</param>
/// <param name="Click">Which card was clicked; null where the person typed, or said a command by a button.</param>
public sealed record Reply(string Typed, IReadOnlyDictionary<string, string> Fields, Click? Click)
{
    /// <summary>Whether it comes from a card that asks a question, with its inputs.</summary>
    public bool IsForm => Click is not null && Fields.Count > 0;

    public string? Field(string id) => Fields.TryGetValue(id, out var value) && !string.IsNullOrWhiteSpace(value) ? value : null;
}

/// <summary>A click on a card that asks something about a draft. It comes from the client, so nothing in it is trusted.</summary>
public sealed record Click(Guid DraftId, string Question);
