namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What a token is good for.</summary>
/// <param name="Tenant">Who issues it; empty for a managed identity, which has only one.</param>
/// <param name="Client">Whose it is.</param>
/// <param name="Scope">Whom it is for.</param>
internal readonly record struct TokenKey(string Tenant, string Client, string Scope);
