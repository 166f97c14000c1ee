using System.Text.Json.Nodes;

namespace CspSupportBot.Simulators.Teams;

/// <summary>A person in Teams. <see cref="Id"/> is the <c>29:</c> id that only this bot sees; <see cref="AadObjectId"/> is the same everywhere.</summary>
public sealed record TeamsUser
{
    public required Guid AadObjectId { get; init; }

    public required string Id { get; init; }

    public required string Name { get; init; }

    public required Guid TenantId { get; init; }

    /// <summary>The language of the client, such as <c>ja-JP</c>.</summary>
    public string Locale { get; init; } = "en-US";

    /// <summary>IANA name of the zone the client runs in.</summary>
    public string TimeZone { get; init; } = "Etc/UTC";

    /// <summary>What the client says about itself in <c>clientInfo</c>, such as <c>Web</c> or <c>Windows</c>.</summary>
    public string Platform { get; init; } = "Web";

    /// <summary>Without the app in the personal scope a bot may not open a chat with this person.</summary>
    public bool HasPersonalApp { get; init; } = true;

    internal string Email => $"{Name.Replace(' ', '.').ToLowerInvariant()}@example.com";

    internal JsonObject ToRosterEntry() => new()
    {
        ["id"] = Id,
        ["objectId"] = AadObjectId.ToString(),
        ["aadObjectId"] = AadObjectId.ToString(),
        ["name"] = Name,
        ["givenName"] = Name.Split(' ')[0],
        ["surname"] = Name.Split(' ')[^1],
        ["email"] = Email,
        ["userPrincipalName"] = Email,
        ["tenantId"] = TenantId.ToString(),
        ["userRole"] = "user",
    };
}
