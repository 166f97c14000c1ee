namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The ways in which a bot can prove who it is.</summary>
internal enum CredentialKind
{
    /// <summary>There is none: the bot can be spoken to, but can't answer.</summary>
    None,

    /// <summary>A secret that the app registration and the bot share.</summary>
    Secret,

    /// <summary>A certificate with a private key, whose public half the app registration knows.</summary>
    Certificate,

    /// <summary>The bot's app is a managed identity of the machine that it runs on.</summary>
    ManagedIdentity,

    /// <summary>A managed identity of the machine speaks for the app, which trusts it (workload identity federation).</summary>
    Federated,
}
