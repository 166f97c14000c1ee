namespace CspSupportBot.Dialogs.Commands;

/// <summary>Every command, in the order of registration: the first that understands what was said runs.</summary>
public sealed class CommandList(IEnumerable<Command> commands)
{
    public IReadOnlyList<Command> All { get; } = [.. commands];
}
