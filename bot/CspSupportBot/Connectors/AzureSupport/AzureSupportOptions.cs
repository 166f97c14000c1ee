using System.ComponentModel.DataAnnotations;

namespace CspSupportBot.Connectors.AzureSupport;

/// <summary>How Azure's support API (Microsoft.Support) is called.</summary>
public sealed class AzureSupportOptions
{
    public const string Section = "Connectors:AzureSupport";

    /// <summary>Version of Microsoft.Support.</summary>
    [RegularExpression(@"^\d{4}-\d\d-\d\d(-preview)?$", ErrorMessage = "Connectors:AzureSupport:ApiVersion must be a date such as 2024-04-01.")]
    public string ApiVersion { get; set; } = "2024-04-01";

    /// <summary>How long one attempt may take.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00", ErrorMessage = "Connectors:AzureSupport:AttemptTimeout must be from {1} to {2}.")]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long one call may take with all its attempts; shorter than <c>Jobs:RunTimeout</c>.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00", ErrorMessage = "Connectors:AzureSupport:CallTimeout must be from {1} to {2}.")]
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(25);

    /// <summary>How long a conversation waits for what Azure knows (services, access, incidents); it goes on without it then.</summary>
    [Range(typeof(TimeSpan), "00:00:00.05", "00:00:10", ErrorMessage = "Connectors:AzureSupport:ConversationWaits must be from {1} to {2}.")]
    public TimeSpan ConversationWaits { get; set; } = TimeSpan.FromSeconds(1.5);

    /// <summary>How old the list of services may be before it is read anew.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "30.00:00:00", ErrorMessage = "Connectors:AzureSupport:KeepCatalogue must be from {1} to {2}.")]
    public TimeSpan KeepCatalogue { get; set; } = TimeSpan.FromHours(12);

    /// <summary>How long what was found about access and incidents is taken for true.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00", ErrorMessage = "Connectors:AzureSupport:KeepAccess must be from {1} to {2}.")]
    public TimeSpan KeepAccess { get; set; } = TimeSpan.FromMinutes(5);
}
