namespace CspSupportBot.Teams.LocalTeams;

/// <summary>Where a process on this machine reaches the bot.</summary>
public static class BotAddress
{
    private static readonly string[] AnyHost = ["*", "+", "0.0.0.0", "[::]"];

    /// <param name="addresses">What the server says that it listens on.</param>
    /// <returns>The first plain http address; null where there is none, because Node.js trusts no development certificate.</returns>
    public static Uri? Of(IEnumerable<string> addresses) =>
        addresses.Select(BindingAddress.Parse).FirstOrDefault(address => address is { Scheme: "http", IsUnixPipe: false, IsNamedPipe: false }) is { } plain
            ? new Uri($"http://{(AnyHost.Contains(plain.Host) ? "localhost" : plain.Host)}:{plain.Port}")
            : null;
}
