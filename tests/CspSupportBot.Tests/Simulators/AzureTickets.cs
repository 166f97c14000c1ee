using System.Text.Json.Nodes;
using CspSupportBot.Simulators.Azure;

namespace CspSupportBot.Tests.Simulators;

/// <summary>Bodies that Azure would take, for a service of the sample data.</summary>
internal static class AzureTickets
{
    public const string Service = "/providers/Microsoft.Support/services/6cd9595e-c0c3-462b-a8f4-1e03a03dff29";
    public const string Problem = $"{Service}/problemClassifications/d37d3615-7969-4e68-8607-0e49b4fd55f7";

    public static JsonObject New(Action<JsonObject>? change = null)
    {
        JsonObject properties = JsonNode.Parse($$"""
            {
              "title": "my title",
              "description": "my description",
              "serviceId": "{{Service}}",
              "problemClassificationId": "{{Problem}}",
              "severity": "moderate",
              "advancedDiagnosticConsent": "Yes",
              "contactDetails": {
                "firstName": "abc",
                "lastName": "xyz",
                "preferredContactMethod": "email",
                "primaryEmailAddress": "abc@contoso.com",
                "preferredTimeZone": "Pacific Standard Time",
                "country": "usa",
                "preferredSupportLanguage": "en-US"
              }
            }
            """)!.AsObject();
        change?.Invoke(properties);
        return new JsonObject { ["properties"] = properties };
    }

    /// <summary>The service of the official example, whose problem asks for a consent.</summary>
    public static SupportService LinuxMachines { get; } = new(
        "virtual_machine_running_linux_service_guid",
        "Virtual Machine running Linux",
        ["MICROSOFT.COMPUTE/VIRTUALMACHINES"],
        [new ProblemClassification(
            "problemClassification_guid",
            "Connectivity / Cannot connect to virtual machine by using RDP or SSH",
            new SecondaryConsent("virtualmachinerunninglinuxservice", "May we look?"))]);
}
