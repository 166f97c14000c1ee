using System.Globalization;
using System.Text.RegularExpressions;
using CspSupportBot.Simulators.Login;
using CspSupportBot.Simulators.Teams;
using Microsoft.AspNetCore.WebUtilities;

namespace CspSupportBot.Simulators.Azure;

/// <summary>
/// Who may come in: a token of the customer's tenant in <c>Authorization</c>, one of the partner's in <c>x-ms-authorization-auxiliary</c>,
/// and a role on the subscription that is enough.
/// </summary>
internal sealed partial class ArmDoor(ArmSimulator arm, LoginSimulator login, TimeProvider time)
{
    private static readonly string[] Audiences = ["https://management.azure.com", "https://management.core.windows.net", "https://management.usgovcloudapi.net"];

    /// <summary>The answer to a request that may not come in; null for one that may.</summary>
    public ConnectorAnswer? Refuse(RecordedRequest request)
    {
        string version = QueryHelpers.ParseQuery(new Uri(arm.Address, request.RawTarget).Query).GetValueOrDefault("api-version").ToString();
        return request.Operation is null ? null
            : Authenticate(request, out IssuedToken? caller)
            ?? ApiVersions.Refuse(request.Path + "/", version)
            ?? (caller is null ? null : Authorize(request, caller))
            ?? Auxiliary(request);
    }

    /// <summary>The token in <c>Authorization</c>; only for a request that came in.</summary>
    public IssuedToken Caller(RecordedRequest request) => login.Find(request.Headers["Authorization"]["Bearer ".Length..])!;

    [GeneratedRegex("^/subscriptions/(?<id>[^/]+)", RegexOptions.IgnoreCase)]
    private static partial Regex SubscriptionPath();

    private static bool IsForArm(IssuedToken token) => Audiences.Contains(token.Scope.TrimEnd('/'), StringComparer.OrdinalIgnoreCase);

    private ConnectorAnswer? Authenticate(RecordedRequest request, out IssuedToken? caller)
    {
        caller = null;
        string header = request.Headers.GetValueOrDefault("Authorization", string.Empty);
        if (!header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            return Unauthenticated("AuthenticationFailed", "Authentication failed. The 'Authorization' header is missing.");
        }

        caller = login.Find(header["Bearer ".Length..]);
        return caller switch
        {
            null => Unauthenticated("InvalidAuthenticationToken", "The access token is invalid."),
            _ when !IsForArm(caller) => Unauthenticated(
                "InvalidAuthenticationTokenAudience", $"The access token has been obtained for wrong audience or resource '{caller.Scope}'. It should exactly match with one of the allowed audiences '{string.Join("','", Audiences)}'."),
            _ when caller.ExpiresAt <= time.GetUtcNow() => Unauthenticated("ExpiredAuthenticationToken", string.Create(
                CultureInfo.InvariantCulture, $"The access token expiry UTC time '{caller.ExpiresAt.UtcDateTime}' is earlier than current UTC time '{time.GetUtcNow().UtcDateTime}'.")),
            _ => null,
        };
    }

    private ConnectorAnswer? Authorize(RecordedRequest request, IssuedToken caller)
    {
        if (SubscriptionPath().Match(request.Path) is not { Success: true } match)
        {
            return null;
        }

        string id = match.Groups["id"].Value;
        if (arm.TenantOf(id) is not { } owner)
        {
            return ArmError.SubscriptionNotFound(id);
        }

        if (!string.Equals(owner.Id, caller.Tenant, StringComparison.OrdinalIgnoreCase))
        {
            return ArmError.Unauthenticated(login.Address, owner.Id, "InvalidAuthenticationTokenTenant", $"The access token is from the wrong issuer 'https://sts.windows.net/{caller.Tenant}/'. It must match the tenant 'https://sts.windows.net/{owner.Id}/' associated with this subscription.");
        }

        AzureRole needed = request.Method == "GET" ? AzureRole.Reader : AzureRole.SupportRequestContributor;
        return owner.Role >= needed ? null : ArmError.Of(
            403,
            "AuthorizationFailed",
            $"The client '{caller.Client}' does not have authorization to perform action '{Action(request)}' over scope '{request.Path}' or the scope is invalid. If access was recently granted, please refresh your credentials.");
    }

    private static string Action(RecordedRequest request) => (request.Operation!.Split('_')[0], request.Method) switch
    {
        ("Events", _) => "Microsoft.ResourceHealth/events/read",
        (var what, "GET") => $"Microsoft.Support/{char.ToLowerInvariant(what[0])}{what[1..]}/read",
        (var what, _) => $"Microsoft.Support/{char.ToLowerInvariant(what[0])}{what[1..]}/write",
    };

    // Up to three tokens, each of which must be good. The support provider wants one of the partner's tenant.
    private ConnectorAnswer? Auxiliary(RecordedRequest request)
    {
        string[] parts = request.Headers.GetValueOrDefault("x-ms-authorization-auxiliary", string.Empty)
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        bool isForSupport = request.Path.Contains("/Microsoft.Support", StringComparison.OrdinalIgnoreCase);
        if (parts.Length == 0 && !isForSupport)
        {
            return null;
        }

        if (parts.Length > 3)
        {
            return Unauthenticated("InvalidAuthenticationToken", "The header 'x-ms-authorization-auxiliary' has more than 3 tokens.");
        }

        List<IssuedToken?> tokens = [.. parts.Select(part => part.StartsWith("Bearer ", StringComparison.Ordinal) ? login.Find(part["Bearer ".Length..]) : null)];
        if (tokens.Contains(null))
        {
            return Unauthenticated("InvalidAuthenticationToken", "The header 'x-ms-authorization-auxiliary' has a token that is invalid, or not of the form 'Bearer <token>'.");
        }

        if (tokens.Find(token => !IsForArm(token!) || token!.ExpiresAt <= time.GetUtcNow()) is { } bad)
        {
            return AuxiliaryRefused(bad.Client, bad.Tenant);
        }

        return !isForSupport || tokens.Exists(token => string.Equals(token!.Tenant, arm.PartnerTenantId, StringComparison.OrdinalIgnoreCase))
            ? null
            : Unauthenticated("AuthenticationFailed", "Authentication failed. The header 'x-ms-authorization-auxiliary' has no token of the partner's tenant.");
    }

    private ConnectorAnswer AuxiliaryRefused(string client, string tenant) => Unauthenticated(
        "ExpiredAuthenticationToken", $"The auxiliary access token of client '{client}' from tenant '{tenant}' is expired or for another audience.");

    private ConnectorAnswer Unauthenticated(string code, string message) => ArmError.Unauthenticated(login.Address, "common", code, message);
}
