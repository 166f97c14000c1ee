using CspSupportBot.Connectors.Embedded;
using CspSupportBot.Connectors.Login;
using Microsoft.Extensions.Options;

namespace CspSupportBot.Connectors;

/// <summary>Whether the settings are complete: a line for each that is missing.</summary>
public sealed class ConnectorsRules(IHostEnvironment environment) : IValidateOptions<ConnectorsOptions>
{
    public ValidateOptionsResult Validate(string? name, ConnectorsOptions options)
    {
        string?[] faults = options.Mode switch
        {
            ConnectorsOptions.Embedded => [],
            ConnectorsOptions.Live =>
            [
                IsGuid(options.ClientId) ? null : "Connectors:ClientId must be the client id of the bot's Entra app when Connectors:Mode is Live.",
                CredentialFault(options),
                IsGuid(options.PartnerTenantId) ? null : "Connectors:PartnerTenantId must be the id of the partner's Entra tenant when Connectors:Mode is Live.",
                CustomersFault(options),
            ],
            _ => ["Connectors:Mode must be Embedded or Live."],
        };
        string[] found = [.. faults.OfType<string>()];
        return found.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(found);
    }

    private static bool IsGuid(string? value) => Guid.TryParse(value, out _);

    private static string? CredentialFault(ConnectorsOptions options) => options switch
    {
        { CertificatePath: { Length: > 0 } } => AppCertificate.FaultOf(options),
        { ClientSecret: { Length: > 0 } } => null,
        _ => "Connectors:ClientSecret or Connectors:CertificatePath is required when Connectors:Mode is Live.",
    };

    private string? CustomersFault(ConnectorsOptions options) => options.CustomersFile switch
    {
        null or "" when environment.IsDevelopment() => null,
        null or "" => "Connectors:CustomersFile is required outside of Development when Connectors:Mode is Live: the sample customers are nobody's.",
        { } path => SampleData.FaultOf(path) is { } fault ? $"Connectors:CustomersFile can't be read: {fault}" : null,
    };
}
