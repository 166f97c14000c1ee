namespace CspSupportBot.Simulators.Login;

/// <summary>One request for a token.</summary>
/// <param name="Tenant">The tenant in the address; empty for the endpoint of managed identities.</param>
/// <param name="Values">The fields of the form, or of the query.</param>
public sealed record LoginRequest(string Tenant, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>The field, or nothing.</summary>
    public string this[string field] => Values.GetValueOrDefault(field, string.Empty);

    /// <summary>Whether the client sent its certificate along with what it signed.</summary>
    public bool CarriesCertificate => ClientAssertion.CarriesCertificate(this["client_assertion"]);
}
