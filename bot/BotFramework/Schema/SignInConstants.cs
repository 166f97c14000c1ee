namespace Microsoft.Bot.Schema;

/// <summary>Names of the activities of a sign-in.</summary>
public static class SignInConstants
{
    /// <summary>Invoke of a SharePoint card with a token to exchange.</summary>
    public const string SharePointTokenExchange = "cardExtension/token";

    /// <summary>Invoke with a token of a single sign-on.</summary>
    public const string TokenExchangeOperationName = "signin/tokenExchange";

    /// <summary>Event that brings a token.</summary>
    public const string TokenResponseEventName = "tokens/response";

    /// <summary>Invoke with the code of a finished sign-in.</summary>
    public const string VerifyStateOperationName = "signin/verifyState";
}
