namespace CspSupportBot.Simulators;

/// <summary>How to start the bot as a process.</summary>
public sealed record BotProcessOptions
{
    /// <summary>The built <c>CspSupportBot.dll</c>.</summary>
    public required string AssemblyPath { get; init; }

    /// <summary>Where relative paths of the store end; keep it over a restart to keep the store.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>Added to the environment of the test; null removes a variable.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    public string ReadyPath { get; init; } = "/health/ready";

    public TimeSpan ReadyWithin { get; init; } = TimeSpan.FromSeconds(60);
}
