using System.Text.RegularExpressions;
using CspSupportBot.Simulators;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests;

/// <summary>
/// Looks through all that the bots of a whole run have logged, sent to Teams and exported, exceptions among it. It runs after the other tests, on the folder in which
/// they kept it.
/// </summary>
public sealed partial class SecretTests
{
    // The last is that of the stories in the real client.
    private static readonly string[] Secrets = [LiveAzure.Secret, TrustingBot.Secret, "only-for-the-simulator"];

    [TracesFact]
    public void No_token_and_no_secret_is_in_anything_that_the_bots_have_logged_sent_or_exported()
    {
        var traces = Directory.GetFiles(Traces.Folder!);
        Assert.All(["log", "teams", "export"], kind => Assert.Contains(traces, trace => IsOf(kind, trace) && new FileInfo(trace).Length > 0));

        var finds = traces.SelectMany(trace => File.ReadLines(trace).Where(HasSecret).Select(line => $"{Path.GetFileName(trace)}: {Cut(line)}"));

        Assert.Empty(finds);
    }

    [Theory]
    [InlineData("Authorization: Bearer token-0123456789abcdef0123456789abcdef")]
    [InlineData("eyJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJib3QifQ.c2lnbmF0dXJlLXRoYXQtaXMtbm9uZQ")]
    [InlineData($"client_secret={LiveAzure.Secret}&scope=all")]
    [InlineData($"the password is {TrustingBot.Secret}.")]
    public void A_token_or_secret_would_be_found(string line) => Assert.True(HasSecret(line));

    [Theory]
    [InlineData("The bot can't prove who it is: check MicrosoftAppId and the secret behind it")]
    [InlineData("No token was sent for token-less callers")]
    public void Words_about_tokens_and_secrets_are_none(string line) => Assert.False(HasSecret(line));

    private static bool HasSecret(string line) => Secrets.Any(secret => line.Contains(secret, StringComparison.Ordinal)) || AnyToken().IsMatch(line);

    private static bool IsOf(string kind, string trace) => Path.GetFileName(trace).StartsWith($"{kind}-", StringComparison.Ordinal);

    private static string Cut(string line) => line.Length <= 500 ? line : line[..500];

    // Of the simulated logins, and signed ones as Teams sends them.
    [GeneratedRegex(@"token-[0-9a-f]{32}|\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}")]
    private static partial Regex AnyToken();

    /// <summary>Skipped where nothing was kept, with the way to do it.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class TracesFactAttribute : FactAttribute
    {
        public TracesFactAttribute() =>
            Skip = Traces.Folder is null ? $"Run the other tests with {Traces.Setting} naming an empty folder, then this one with the same." : null;
    }
}
