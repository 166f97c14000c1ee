namespace CspSupportBot.Tests;

/// <summary>Where the files of this repository are, for tests that look at more than the build output.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution; found from the test's own folder upwards.</summary>
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CspSupportBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException($"No CspSupportBot.sln above {AppContext.BaseDirectory}");
    }
}
