namespace Microsoft.Bot.Builder;

/// <summary>Identifies a state property.</summary>
public interface IStatePropertyInfo
{
    /// <summary>The name under which the value is kept.</summary>
    string Name { get; }
}
