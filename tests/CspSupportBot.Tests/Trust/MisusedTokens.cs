using System.Text.Json.Nodes;
using CspSupportBot.Simulators.Identity;

namespace CspSupportBot.Tests.Trust;

/// <summary>What gives 403: the token holds, but not for what is said with it.</summary>
public static class MisusedTokens
{
    private const string Elsewhere = "but the activity says";
    private const string Nowhere = "the token vouches for no https service URL";
    private const string OtherChannel = "not of Teams";
    private const string NotEndorsed = "the token's key is not endorsed for Teams";

    private static readonly SigningKey Silent = new("silent", null);
    private static readonly SigningKey Unendorsed = new("unendorsed", []);
    private static readonly SigningKey OfWebChat = new("of-webchat", ["webchat"]);
    private static readonly SigningKey OfOtherSpellings = new("of-other-spellings", ["MsTeams", "msteams2", "ms"]);

    public static readonly IReadOnlyDictionary<string, Trick> Table = new Dictionary<string, Trick>
    {
        ["a body that points elsewhere"] = new(Elsewhere, attempt => attempt.Activity["serviceUrl"] = attempt.Stranger.Address.AbsoluteUri),
        ["a body that points elsewhere behind a user name"] = new(Elsewhere, attempt =>
            attempt.Activity["serviceUrl"] = $"http://127.0.0.1@{attempt.Stranger.Address.Authority}/"),
        ["a body that points to another tenant"] = new(Elsewhere, attempt =>
            attempt.Activity["serviceUrl"] = $"{(string?)attempt.Activity["serviceUrl"]}".Replace("/amer/", "/emea/", StringComparison.Ordinal)),
        ["a body whose path differs by a capital letter"] = new(Elsewhere, attempt =>
            attempt.Activity["serviceUrl"] = $"{(string?)attempt.Activity["serviceUrl"]}".Replace("/amer/", "/Amer/", StringComparison.Ordinal)),
        ["a body whose address goes on"] = new(Elsewhere, attempt => attempt.Activity["serviceUrl"] = $"{attempt.Activity["serviceUrl"]}more"),
        ["a body whose address has a query"] = new(Elsewhere, attempt => attempt.Activity["serviceUrl"] = $"{attempt.Activity["serviceUrl"]}?to=me"),
        ["a body without an address"] = new(Elsewhere, attempt => attempt.Activity.Remove("serviceUrl")),
        ["a body whose address is no address"] = new(Elsewhere, attempt => attempt.Activity["serviceUrl"] = "amer"),
        ["a token without an address"] = new(Nowhere, attempt => attempt.Token.VouchingFor(null)),
        ["a token with an empty address, and so has the body"] = new(Nowhere, attempt => attempt.ComeFrom("")),
        ["a token with several addresses"] = new(Nowhere, attempt => attempt.Token.Claim(
            "serviceurl", new JsonArray((string?)attempt.Activity["serviceUrl"], attempt.Stranger.Address.AbsoluteUri))),
        ["a token for elsewhere"] = new(Elsewhere, attempt => attempt.Token.VouchingFor(attempt.Stranger.Address.AbsoluteUri)),
        ["plain http to another machine"] = new(Nowhere, attempt => attempt.ComeFrom("http://smba.trafficmanager.net/amer/")),
        ["another protocol"] = new(Nowhere, attempt => attempt.ComeFrom("ftp://smba.trafficmanager.net/amer/")),
        ["a file"] = new(Nowhere, attempt => attempt.ComeFrom("file:///etc/passwd")),

        ["the channel webchat"] = new(OtherChannel, attempt => attempt.Activity["channelId"] = "webchat"),
        ["the channel directline"] = new(OtherChannel, attempt => attempt.Activity["channelId"] = "directline"),
        ["the channel emulator"] = new(OtherChannel, attempt => attempt.Activity["channelId"] = "emulator"),
        ["the App Service channel"] = new(OtherChannel, attempt => attempt.Activity["channelId"] = "AseChannel"),
        ["Teams in capital letters"] = new(OtherChannel, attempt => attempt.Activity["channelId"] = "MSTEAMS"),
        ["a channel within Teams"] = new(OtherChannel, attempt => attempt.Activity["channelId"] = "msteams:COPILOT"),
        ["an empty channel"] = new(OtherChannel, attempt => attempt.Activity["channelId"] = ""),
        ["no channel"] = new(OtherChannel, attempt => attempt.Activity.Remove("channelId")),
        ["a channel that would forge a line of the log"] = new(OtherChannel, attempt => attempt.Activity["channelId"] = "msteams\r\nError forged: line"),

        ["a key without endorsements"] = new(NotEndorsed, attempt => attempt.Token.SignedBy(Silent)),
        ["a key with no endorsement"] = new(NotEndorsed, attempt => attempt.Token.SignedBy(Unendorsed)),
        ["a key endorsed for another channel"] = new(NotEndorsed, attempt => attempt.Token.SignedBy(OfWebChat)),
        ["a key endorsed for other spellings"] = new(NotEndorsed, attempt => attempt.Token.SignedBy(OfOtherSpellings)),
    };

    /// <summary>Keys of the channel service with which it must not speak for Teams.</summary>
    public static IReadOnlyList<SigningKey> Keys => [Silent, Unendorsed, OfWebChat, OfOtherSpellings];
}
