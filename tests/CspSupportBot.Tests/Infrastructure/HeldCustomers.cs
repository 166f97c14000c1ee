using CspSupportBot.Connectors.Embedded;
using CspSupportBot.Domain.Customers;
using CspSupportBot.Simulators.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace CspSupportBot.Tests.Infrastructure;

/// <summary>The sample customers behind a backend that answers only when the test lets it: what makes a turn long.</summary>
public sealed class HeldCustomers : ICustomerDirectory
{
    private readonly TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private EmbeddedCustomers customers = null!;

    /// <summary>Completes when a turn waits.</summary>
    public Task Reached => reached.Task.WaitAsync(TeamsChannelSimulator.DefaultTimeout);

    public void Register(IServiceCollection services) => services.AddSingleton<ICustomerDirectory>(provider =>
    {
        customers = ActivatorUtilities.CreateInstance<EmbeddedCustomers>(provider);
        return this;
    });

    public void Open() => opened.TrySetResult();

    public async Task<IReadOnlyList<Customer>> SearchAsync(string text, int limit, IReadOnlyList<string> recent, CancellationToken cancellationToken)
    {
        await PassAsync(cancellationToken);
        return await customers.SearchAsync(text, limit, recent, cancellationToken);
    }

    public async Task<Customer?> FindAsync(string tenantId, CancellationToken cancellationToken)
    {
        await PassAsync(cancellationToken);
        return await customers.FindAsync(tenantId, cancellationToken);
    }

    private async Task PassAsync(CancellationToken cancellationToken)
    {
        reached.TrySetResult();
        await opened.Task.WaitAsync(cancellationToken);
    }
}
