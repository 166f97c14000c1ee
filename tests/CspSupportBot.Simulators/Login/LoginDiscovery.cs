using System.Text.Json.Nodes;

namespace CspSupportBot.Simulators.Login;

/// <summary>What clients read before they ask for a token: the instances of a cloud, and a tenant's OpenID metadata.</summary>
internal static class LoginDiscovery
{
    /// <summary>Answer to <c>/common/discovery/instance</c>: this machine is a cloud of its own.</summary>
    public static JsonObject Instances(Uri address) => new()
    {
        ["tenant_discovery_endpoint"] = new Uri(address, "/common/v2.0/.well-known/openid-configuration").AbsoluteUri,
        ["api-version"] = "1.1",
        ["metadata"] = new JsonArray(new JsonObject
        {
            ["preferred_network"] = address.Authority,
            ["preferred_cache"] = address.Authority,
            ["aliases"] = new JsonArray(address.Authority),
        }),
    };

    public static JsonObject OpenId(Uri address, string tenant) => new()
    {
        ["issuer"] = new Uri(address, $"/{tenant}/v2.0").AbsoluteUri,
        ["token_endpoint"] = new Uri(address, $"/{tenant}/oauth2/v2.0/token").AbsoluteUri,
        ["authorization_endpoint"] = new Uri(address, $"/{tenant}/oauth2/v2.0/authorize").AbsoluteUri,
        ["jwks_uri"] = new Uri(address, $"/{tenant}/discovery/v2.0/keys").AbsoluteUri,
        ["token_endpoint_auth_methods_supported"] = new JsonArray("client_secret_post", "private_key_jwt"),
        ["response_types_supported"] = new JsonArray("code"),
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
    };
}
