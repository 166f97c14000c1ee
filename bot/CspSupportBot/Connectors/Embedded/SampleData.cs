using System.Text.Json;
using System.Text.Json.Serialization;
using CspSupportBot.Domain.Customers;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Connectors.Embedded;

/// <summary>Customers and Azure services out of a file, read once: the sample beside the program, or the one that the settings name.</summary>
public sealed class SampleData
{
    private static readonly string Sample = Path.Combine(AppContext.BaseDirectory, "Connectors", "Embedded", "sample-data.json");

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    /// <param name="path">Null for the sample.</param>
    public SampleData(string? path = null)
    {
        using var stream = File.OpenRead(string.IsNullOrEmpty(path) ? Sample : path);
        var file = JsonSerializer.Deserialize<SampleFile>(stream, Options)
            ?? throw new InvalidDataException("The file is empty.");
        Customers = [.. file.Customers.Select(customer => new Customer(
            customer.TenantId,
            customer.Name,
            customer.Domain,
            [customer.Domain, .. customer.OtherDomains ?? []],
            customer.Access,
            [.. (customer.Subscriptions ?? []).Select(subscription => new AzureSubscription(subscription.Id, subscription.Name))],
            customer.Microsoft365 ?? []))];
        Problems = [.. (file.Services ?? []).SelectMany(service => service.ProblemClassifications.Select(problem => new AzureProblem(
            service.Id,
            service.Name,
            problem.Id,
            problem.Name,
            [.. problem.SecondaryConsent?.Select(consent => consent.Type) ?? []])
        {
            ResourceTypes = service.ResourceTypes ?? [],
        }))];
    }

    /// <summary>Why a file can't be used; null where it can.</summary>
    public static string? FaultOf(string path)
    {
        try
        {
            return new SampleData(path).Customers.Count == 0 ? "it names no customer." : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException or InvalidDataException or ArgumentException or NotSupportedException)
        {
            return failure.Message;
        }
    }

    public IReadOnlyList<Customer> Customers { get; }

    public IReadOnlyList<AzureProblem> Problems { get; }

    private sealed record SampleFile(IReadOnlyList<SampleCustomer> Customers, IReadOnlyList<SampleService>? Services);

    private sealed record SampleCustomer(
        string TenantId,
        string Name,
        string Domain,
        IReadOnlyList<string>? OtherDomains,
        CustomerAccess Access,
        IReadOnlyList<SampleSubscription>? Subscriptions,
        IReadOnlyList<string>? Microsoft365);

    private sealed record SampleSubscription(string Id, string Name);

    private sealed record SampleService(string Id, string Name, IReadOnlyList<string>? ResourceTypes, IReadOnlyList<SampleProblem> ProblemClassifications);

    private sealed record SampleProblem(string Id, string Name, IReadOnlyList<SampleConsent>? SecondaryConsent);

    private sealed record SampleConsent(string Type);
}
