namespace Microsoft.Bot.Schema;

/// <summary>The token that a client sends with an Adaptive Card action after single sign-on.</summary>
public class AdaptiveCardAuthentication : TokenExchangeInvokeRequest
{
    /// <summary>Makes an empty one.</summary>
    public AdaptiveCardAuthentication()
    {
    }
}
