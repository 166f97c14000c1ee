using System.Text.Json;
using CspSupportBot.Connectors.Arm;
using CspSupportBot.Connectors.AzureSupport.Wire;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Tickets;
using Microsoft.Extensions.Options;

namespace CspSupportBot.Connectors.AzureSupport;

/// <summary>
/// Azure's services and their problem classifications: some hundred reads, so they are made in the background and kept. The last list serves until a newer one is whole,
/// which no cache of the framework does: there, an entry that has expired is gone while Azure is down.
/// </summary>
public sealed partial class AzureCatalog(
    ArmClient arm, ConversationPatience patience, IOptions<AzureSupportOptions> options, TimeProvider clock, ILogger<AzureCatalog> logger) : BackgroundService, IServiceCatalog
{
    private const int ReadsAtATime = 4;

    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(1);

    private readonly TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile IReadOnlyList<AzureProblem> last = [];

    public async Task<IReadOnlyList<AzureProblem>> ListAsync(CancellationToken cancellationToken)
    {
        if (last.Count == 0 && !patience.IsLost)
        {
            await Task.WhenAny(first.Task, Task.Delay(options.Value.ConversationWaits, clock, cancellationToken));
        }

        return last;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var isRead = (await ReadAsync(stoppingToken)).Holds(out var problems, out var failure) && problems.Count > 0;
            if (isRead)
            {
                last = problems!;
                first.TrySetResult();
                CatalogueRead(last.Count);
            }
            else
            {
                CatalogueUnread(failure is null ? "it is empty" : $"{failure}");
            }

            await Task.Delay(isRead ? options.Value.KeepCatalogue : AfterFailure, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<Answer<IReadOnlyList<AzureProblem>>> ReadAsync(CancellationToken cancellationToken)
    {
        var answer = await arm.ListAsync(null, $"{SupportAddress.Services}?api-version={options.Value.ApiVersion}", cancellationToken);
        if (!answer.Holds(out var items, out var failure))
        {
            return new(failure);
        }

        List<AzureProblem> problems = [];
        foreach (var batch in items.Chunk(ReadsAtATime))
        {
            foreach (var read in await Task.WhenAll(batch.Select(item => ProblemsAsync(item, cancellationToken))))
            {
                if (!read.Holds(out var ofService, out var why))
                {
                    return new(why);
                }

                problems.AddRange(ofService);
            }
        }

        return new(problems);
    }

    private async Task<Answer<IReadOnlyList<AzureProblem>>> ProblemsAsync(JsonElement item, CancellationToken cancellationToken)
    {
        if (TicketReader.Read(item, SupportJson.Default.ResourceServiceProperties) is not { Name: { } name } service)
        {
            return new([]);
        }

        var answer = await arm.ListAsync(
            null, $"{SupportAddress.Services}/{Uri.EscapeDataString(name)}/problemClassifications?api-version={options.Value.ApiVersion}", cancellationToken);
        return answer.Then<IReadOnlyList<AzureProblem>>(items => [.. items
            .Select(problem => TicketReader.Read(problem, SupportJson.Default.ResourceProblemProperties))
            .Where(problem => problem is { Name: not null })
            .Select(problem => Problem(name, service.Properties, problem!))]);
    }

    public static AzureProblem Problem(string service, ServiceProperties? shown, Resource<ProblemProperties> problem) => new(
        service,
        shown?.DisplayName ?? service,
        problem.Name!,
        problem.Properties?.DisplayName ?? problem.Name!,
        [.. problem.Properties?.SecondaryConsentEnabled?.Select(consent => consent?.Type).OfType<string>() ?? []])
    {
        ResourceTypes = [.. shown?.ResourceTypes?.OfType<string>() ?? []],
    };

    [LoggerMessage(LogLevel.Information, "Azure's catalogue is read: {Count} problem classifications")]
    private partial void CatalogueRead(int count);

    [LoggerMessage(LogLevel.Warning, "Azure's catalogue could not be read: {Failure}")]
    private partial void CatalogueUnread(string failure);
}
