namespace CspSupportBot.Simulators.Login;

/// <summary>A token that the login service has given out.</summary>
/// <param name="Tenant">The tenant that it was asked of; empty for a managed identity.</param>
/// <param name="Client">The client id that asked.</param>
/// <param name="Scope">Whom it is for, without <c>/.default</c>.</param>
public sealed record IssuedToken(string Value, string Tenant, string Client, string Scope, DateTimeOffset ExpiresAt);
