using CspSupportBot.Connectors;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Simulators.Azure;
using CspSupportBot.Simulators.Login;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Moq;

namespace CspSupportBot.Tests.Infrastructure;

/// <summary>Azure and its login on loopback, with the sample customers, and the settings by which a bot works with them.</summary>
public sealed class LiveAzure : IAsyncDisposable
{
    public const string ClientId = "5e1c0c1e-0000-4000-8000-000000000005";

    /// <summary>Looked for in everything that must not hold it.</summary>
    public const string Secret = "the-very-secret-secret-of-the-app";

    /// <summary>How every token of the simulated login begins.</summary>
    public const string AnyToken = "token-";

    /// <summary>Contoso Ltd and its subscription, of the sample data.</summary>
    public const string Customer = "bf952955-795f-4e7b-aa13-63d70b052959";
    public const string Subscription = "6bd2a270-9ded-4e57-8054-5533b4b0ee9f";

    private LiveAzure(LoginSimulator login, ArmSimulator arm) => (Login, Arm) = (login, arm);

    public LoginSimulator Login { get; }

    public ArmSimulator Arm { get; }

    public IReadOnlyList<(string Name, string Value)> Settings =>
    [
        ("Connectors:Mode", "Live"),
        ("Connectors:ClientId", ClientId),
        ("Connectors:ClientSecret", Secret),
        ("Connectors:PartnerTenantId", Arm.PartnerTenantId),
        ("Connectors:AzureSupport:BaseAddress", $"{Arm.Address}"),
        ("Connectors:Login:BaseAddress", $"{Login.Address}"),
    ];

    public static async Task<LiveAzure> StartAsync(TimeProvider? clock = null)
    {
        var login = await LoginSimulator.StartAsync(clock);
        login.Secret = Secret;
        return new LiveAzure(login, await ArmSimulator.StartAsync(login, clock));
    }

    /// <summary>Puts the live connectors into a bench that has a configuration of its own already.</summary>
    public void AddTo(IServiceCollection services, params IReadOnlyList<(string Name, string Value)> more)
    {
        var own = services.LastOrDefault(service => service.ServiceType == typeof(IConfiguration))?.ImplementationInstance as IConfiguration;
        var configuration = new ConfigurationBuilder()
            .AddConfiguration(own ?? new ConfigurationBuilder().Build())
            .AddInMemoryCollection(Settings.Concat(more).Select(setting => KeyValuePair.Create<string, string?>(setting.Name, setting.Value)))
            .Build();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSingleton(Mock.Of<IHostEnvironment>(environment => environment.EnvironmentName == "Development"));
        services.AddConnectors(configuration);
    }

    /// <summary>A ticket that Azure takes.</summary>
    public static Ticket Ticket(BusinessImpact impact = BusinessImpact.Moderate, string customer = Customer, string subscription = Subscription) =>
        CspSupportBot.Domain.Tickets.Ticket.Submit(
            Draft(impact, customer, subscription), Samples.ByApi, new TicketNumber(1), Problem, Samples.Contact, Samples.Aiko, Samples.Now);

    public static TicketDraft Draft(BusinessImpact impact = BusinessImpact.Moderate, string customer = Customer, string subscription = Subscription) =>
        Samples.Draft() with { CustomerTenantId = customer, WhatId = subscription, Impact = impact };

    /// <summary>One that the simulated catalogue has, too.</summary>
    public static AzureProblem Problem { get; } = new CspSupportBot.Connectors.Embedded.SampleData().Problems.First(problem => problem.SecondaryConsents.Count == 0);

    public async ValueTask DisposeAsync()
    {
        await Arm.DisposeAsync();
        await Login.DisposeAsync();
    }
}
