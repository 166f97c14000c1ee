using CspSupportBot.Simulators.Teams;

namespace CspSupportBot.Simulators.Azure;

/// <summary>The api-versions that each provider knows.</summary>
internal static class ApiVersions
{
    private static readonly string[] Support = ["2019-05-01-preview", "2020-04-01", "2021-06-01-preview", "2023-06-01-preview", "2024-04-01", "2025-06-01-preview", "2026-06-01"];
    private static readonly string[] Health = ["2018-07-01-preview", "2018-08-01-rc", "2022-05-01", "2022-10-01", "2023-10-01-preview", "2024-02-01", "2025-04-01", "2025-05-01"];
    private static readonly string[] Subscriptions = ["2016-06-01", "2018-06-01", "2019-06-01", "2019-11-01", "2020-01-01", "2021-01-01", "2022-09-01", "2022-12-01"];

    /// <summary>400 for a request without an api-version, or with one that its provider does not know.</summary>
    public static ConnectorAnswer? Refuse(string path, string version)
    {
        if (version.Length == 0)
        {
            return ArmError.Of(400, "MissingApiVersionParameter", "The api-version query parameter (?api-version=) is required for all requests.");
        }

        (string? provider, string[] known) = path switch
        {
            _ when path.Contains("/Microsoft.Support/", StringComparison.OrdinalIgnoreCase) => ("Microsoft.Support", Support),
            _ when path.Contains("/Microsoft.ResourceHealth/", StringComparison.OrdinalIgnoreCase) => ("Microsoft.ResourceHealth", Health),
            _ => (null, Subscriptions),
        };
        return known.Contains(version, StringComparer.OrdinalIgnoreCase) ? null
            : provider is null ? ArmError.Of(400, "InvalidApiVersionParameter", $"The api-version '{version}' is invalid. The supported versions are '{string.Join(',', known)}'.")
            : ArmError.Of(404, "InvalidResourceType", $"The resource type could not be found in the namespace '{provider}' for api version '{version}'. The supported api-versions are '{string.Join(',', known)}'.");
    }
}
