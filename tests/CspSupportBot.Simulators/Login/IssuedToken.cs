namespace CspSupportBot.Simulators.Login;

/// <summary>A token that the login service has given out.</summary>
internal sealed record IssuedToken(string Value, string Scope, DateTimeOffset ExpiresAt);
