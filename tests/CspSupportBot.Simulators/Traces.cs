namespace CspSupportBot.Simulators;

/// <summary>
/// What the bots of a test run have logged, sent and exported, kept in a folder for a look at all of it when the run is over. Nothing is kept unless the
/// environment names the folder.
/// </summary>
public static class Traces
{
    /// <summary>The environment variable that names the folder.</summary>
    public const string Setting = "TEST_TRACES";

    /// <summary>Null where nothing is kept.</summary>
    public static string? Folder { get; } = Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } named ? Path.GetFullPath(named) : null;

    /// <param name="kind">What it is: "log", "teams" or "export"; the files' names begin with it.</param>
    /// <param name="texts">Each as it was.</param>
    public static void Keep(string kind, IEnumerable<string> texts)
    {
        if (Folder is { } folder)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllLines(Path.Combine(folder, $"{kind}-{Guid.NewGuid():N}.txt"), texts);
        }
    }
}
