namespace CspSupportBot;

/// <summary>
/// Whether the settings of the bot's identity make sense together. One app has one proof of who it is; a second one, or one that
/// its kind of app can't use, is a mistake of which only the operator knows the right half.
/// </summary>
public static class IdentityRules
{
    private const string AppId = "MicrosoftAppId";
    private const string AppType = "MicrosoftAppType";
    private const string TenantId = "MicrosoftAppTenantId";
    private const string LoginUrl = "ToChannelFromBotLoginUrl";
    private const string GovernmentCloud = "https://botframework.azure.us";

    private static readonly string[] Proofs =
        ["MicrosoftAppPassword", "MicrosoftAppCertificatePath", "MicrosoftAppCertificateThumbprint", "MicrosoftAppFederatedClientId"];

    /// <summary>What only means something beside another setting.</summary>
    private static readonly (string Setting, string[] Needs)[] Companions =
    [
        ("MicrosoftAppCertificatePassword", ["MicrosoftAppCertificatePath"]),
        ("MicrosoftAppCertificateSendX5c", ["MicrosoftAppCertificatePath", "MicrosoftAppCertificateThumbprint"]),
    ];

    /// <returns>One line that names the setting to mend; null where nothing is wrong.</returns>
    public static string? FindProblem(IConfiguration configuration)
    {
        bool IsSet(string name) => !string.IsNullOrWhiteSpace(configuration[name]);
        string[] proofs = [.. Proofs.Where(IsSet)];
        if (!IsSet(AppId))
        {
            return proofs.Concat(new[] { TenantId, AppType }.Where(IsSet)).FirstOrDefault() is { } alone ? $"{alone} is set, but {AppId} is not." : null;
        }

        return FindOwnProblem(configuration)
            ?? FindProblemOfType(configuration[AppType], proofs, IsSet)
            ?? Companions.Where(one => IsSet(one.Setting) && !one.Needs.Any(IsSet))
                .Select(one => $"{one.Setting} is set, but {string.Join(" or ", one.Needs)} is not.")
                .FirstOrDefault();
    }

    private static string? FindOwnProblem(IConfiguration configuration)
    {
        // Not quoted: what stands there by mistake may be the secret.
        if (!Guid.TryParseExact(configuration[AppId]?.Trim(), "D", out _))
        {
            return $"{AppId} must be the id of the app's registration, a GUID.";
        }

        return configuration["ChannelService"] is { Length: > 0 } cloud && cloud != GovernmentCloud
            ? $"ChannelService must be empty for the public cloud or {GovernmentCloud} for the US Government's."
            : null;
    }

    private static string? FindProblemOfType(string? type, string[] proofs, Func<string, bool> isSet) => type?.ToUpperInvariant() switch
    {
        null or "" or "SINGLETENANT" => FindProblemOfProof(proofs)
            ?? (isSet(TenantId) || isSet(LoginUrl) ? null : $"{TenantId} is required for a single-tenant bot, which is the default of {AppType}."),
        "MULTITENANT" when isSet(TenantId) => $"{TenantId} is set, but {AppType} is MultiTenant: such a bot gets its tokens from a tenant of Microsoft.",
        "MULTITENANT" => FindProblemOfProof(proofs),
        "USERASSIGNEDMSI" when proofs is [var proof, ..] => $"{proof} is set, but {AppType} is UserAssignedMsi: the managed identity is the only proof.",
        "USERASSIGNEDMSI" when isSet(LoginUrl) => $"{LoginUrl} is set, but {AppType} is UserAssignedMsi: the machine issues the tokens.",
        "USERASSIGNEDMSI" => null,
        _ => $"{AppType} must be SingleTenant, MultiTenant or UserAssignedMsi.",
    };

    private static string? FindProblemOfProof(string[] proofs) => proofs switch
    {
        [] => $"{AppId} is set, but none of {string.Join(", ", Proofs)}, one of which must prove who the bot is.",
        [_] => null,
        _ => $"{string.Join(" and ", proofs)} are set, but only one of them may prove who the bot is.",
    };
}
