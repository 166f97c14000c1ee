namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A token for a time. Not a record, whose text would tell the token to every log.</summary>
internal sealed class AccessToken(string value, DateTimeOffset expiresOn)
{
    internal string Value => value;

    internal DateTimeOffset ExpiresOn => expiresOn;
}
