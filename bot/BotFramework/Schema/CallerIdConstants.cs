namespace Microsoft.Bot.Schema;

/// <summary>Values of <see cref="Activity.CallerId"/>, which the receiver computes from the token.</summary>
public static class CallerIdConstants
{
    /// <summary>Prefix before the app id of a calling bot.</summary>
    public const string BotToBotPrefix = "urn:botframework:aadappid:";

    /// <summary>A channel of the public cloud.</summary>
    public const string PublicAzureChannel = "urn:botframework:azure";

    /// <summary>A channel of the US government cloud.</summary>
    public const string USGovChannel = "urn:botframework:azureusgov";
}
