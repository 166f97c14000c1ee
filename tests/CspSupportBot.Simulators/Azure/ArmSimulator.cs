using System.Net;
using CspSupportBot.Simulators.Login;
using CspSupportBot.Simulators.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CspSupportBot.Simulators.Azure;

/// <summary>
/// Azure Resource Manager on loopback, as a partner meets it: Microsoft.Support, the subscriptions, and the events of Resource Health.
/// It refuses what the real one refuses, and never removes a duplicate. Tokens come from the login simulator given to it.
/// </summary>
public sealed class ArmSimulator : IAsyncDisposable
{
    /// <summary>How long a wait lasts before a test counts as failed; in real time, also under a fake clock.</summary>
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(20);

    private readonly WebApplication app;
    private readonly LoginSimulator login;
    private readonly TimeProvider time;
    private readonly Lock gate = new();
    private readonly RequestLog log = new();
    private readonly Waiters<SupportTicket> ticketWaiters = new();
    private readonly Dictionary<string, LoginError> tokenErrors = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<AzureTenant> tenants = [.. SampleAzure.Tenants()];
    private readonly List<SupportService> services = [.. SampleAzure.Services()];
    private readonly TicketBook book;
    private readonly OperationRoutes operations;
    private readonly FileRoutes files;
    private readonly HealthRoutes health;

    private ArmSimulator(LoginSimulator login, TimeProvider time, int port)
    {
        this.login = login;
        this.time = time;
        PartnerTenantId = tenants.Find(one => one.Name == "Trey Research")!.Id;
        book = new TicketBook(time);
        operations = new OperationRoutes(Operations, () => Address, time);
        files = new FileRoutes(time);
        health = new HealthRoutes(this, time);
        Microsoft = new MicrosoftSide(this, time, ticket => Read(() => book.Get(ticket)), health.Events, gate);
        login.Objection = Object;
        app = Build(port);
    }

    public Uri Address => new(app.Urls.Single());

    /// <summary>The partner's own tenant, of which the auxiliary token must be.</summary>
    public string PartnerTenantId { get; set; }

    /// <summary>What a PUT does under a name that is taken.</summary>
    public RepeatedName RepeatedNames { get; set; }

    /// <summary>In characters. Microsoft does not publish its limits; these are assumed.</summary>
    public int LongestTitle { get; set; } = 250;

    /// <summary>In characters; assumed like <see cref="LongestTitle"/>.</summary>
    public int LongestDescription { get; set; } = 20_000;

    /// <summary>Faults by request; aim them at one of <see cref="ArmOperations"/> by <see cref="Fault.On"/>.</summary>
    public FaultPlan Faults { get; } = new();

    /// <summary>How long-running operations go on after their 202.</summary>
    public OperationScript Operations { get; } = new();

    /// <summary>Plays the people at the other end.</summary>
    public MicrosoftSide Microsoft { get; }

    /// <summary>The longest page of health events.</summary>
    public int EventsPerPage { get; set; } = 100;

    /// <summary>Every call so far, in order of arrival; its headers hold the tokens.</summary>
    public IReadOnlyList<RecordedRequest> Requests => log.Read();

    /// <summary>The tickets that were filed, duplicates and all.</summary>
    public IReadOnlyList<SupportTicket> Tickets => Read(() => book.All.ToArray());

    /// <summary>The messages of a ticket, from both sides, duplicates and all.</summary>
    public IReadOnlyList<Communication> CommunicationsOf(SupportTicket ticket) => Read(() => ticket.Communications.ToArray());

    public IReadOnlyList<FileWorkspace> Workspaces => Read(() => files.Workspaces.ToArray());

    public IReadOnlyList<UploadedFile> FilesOf(FileWorkspace workspace) => Read(() => workspace.Files.ToArray());

    public IReadOnlyList<AzureTenant> Tenants => Read(() => tenants.ToArray());

    public IReadOnlyList<SupportService> Services => Read(() => services.ToArray());

    /// <summary>Starts on loopback. <paramref name="login"/> refuses from now on what the customers' tenants would refuse.</summary>
    /// <param name="port">0 for any free one.</param>
    public static async Task<ArmSimulator> StartAsync(LoginSimulator login, TimeProvider? time = null, int port = 0)
    {
        ArmSimulator simulator = new(login, time ?? TimeProvider.System, port);
        await simulator.app.StartAsync();
        return simulator;
    }

    /// <summary>Adds a tenant, or replaces the one with this id.</summary>
    public void Add(AzureTenant tenant)
    {
        lock (gate)
        {
            tenants.RemoveAll(one => Same(one.Id, tenant.Id));
            tenants.Add(tenant);
        }
    }

    /// <summary>Adds a service, or replaces the one of this name.</summary>
    public void Add(SupportService service)
    {
        lock (gate)
        {
            services.RemoveAll(one => Same(one.Name, service.Name));
            services.Add(service);
        }
    }

    /// <summary>Lets a tenant, also the partner's, refuse tokens with this error; null lets it give them again.</summary>
    public void RefuseTokens(string tenantId, LoginError? error)
    {
        lock (gate)
        {
            tokenErrors.Remove(tenantId);
            if (error is not null)
            {
                tokenErrors[tenantId] = error;
            }
        }
    }

    /// <summary>How often an operation was asked for, in vain or not.</summary>
    public int CountOf(string operation) => Requests.Count(request => request.Operation == operation);

    /// <summary>The first ticket, already there or still to come, for which the predicate holds.</summary>
    public Task<SupportTicket> WaitForTicketAsync(Func<SupportTicket, bool> predicate, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        ticketWaiters.WaitAsync(() => Tickets.FirstOrDefault(predicate), timeout ?? DefaultTimeout, cancellationToken);

    /// <summary>The first call, already made or still to come, for which the predicate holds; a held call counts.</summary>
    public Task<RecordedRequest> WaitForRequestAsync(
        Func<RecordedRequest, bool> predicate, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        log.WaitAsync(predicate, timeout ?? DefaultTimeout, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        Faults.Clear();
        await app.StopAsync();
        await app.DisposeAsync();
    }

    internal AzureTenant? FindTenant(string id) => Read(() => tenants.Find(one => Same(one.Id, id)));

    internal AzureTenant? TenantOf(string subscription) => Read(() => tenants.Find(one => one.Subscriptions.Any(its => Same(its.Id, subscription))));

    internal SupportService? FindService(string name) => Read(() => services.Find(one => Same(one.Name, name)));

    internal ProblemClassification ProblemOf(SupportTicket ticket)
    {
        string[] path = Field.Text(ticket.Properties, "problemClassificationId").Split('/');
        return FindService(path[^3])!.Problems.First(one => Same(one.Name, path[^1]));
    }

    internal void Changed() => ticketWaiters.Pulse();

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private T Read<T>(Func<T> read)
    {
        lock (gate)
        {
            operations.Settle();
            return read();
        }
    }

    // Only these tenants exist, and not each of them has admitted the app.
    private LoginError? Object(LoginRequest request) => FindTenant(request.Tenant) switch
    {
        _ when Read(() => tokenErrors.GetValueOrDefault(request.Tenant)) is { } error => error,
        _ when Same(request.Tenant, PartnerTenantId) => null,
        null => LoginError.UnknownTenant(request.Tenant),
        { Role: AzureRole.NotAdmitted } => LoginError.UnknownApp(request["client_id"], request.Tenant),
        _ => null,
    };

    private WebApplication Build(int port)
    {
        // The empty builder reads neither the environment nor the product's appsettings.json beside the test.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        builder.Services.AddRoutingCore();
        WebApplication built = builder.Build();
        ArmDoor door = new(this, login, time);
        ConnectorPipeline pipeline = new(log, Faults, door.Refuse, time);
        ArmRoutes routes = new(built, pipeline, gate, operations.Settle);
        built.Use((http, next) =>
        {
            http.Response.Headers["x-ms-request-id"] = Guid.NewGuid().ToString();
            http.Response.Headers["x-ms-correlation-request-id"] = Guid.NewGuid().ToString();
            return next(http);
        });
        built.UseRouting();
        operations.Map(routes);
        new CatalogRoutes(this).Map(routes);
        new SubscriptionRoutes(this, door.Caller).Map(routes);
        new TicketRoutes(this, book, new TicketRules(this, (subscription, name) => files.Find(subscription, name) is not null), operations, files, time).Map(routes);
        new CommunicationRoutes(this, book, operations).Map(routes);
        new ChatRoutes(book).Map(routes);
        files.Map(routes);
        health.Map(routes);
        built.MapFallback(pipeline.Serve(call => ArmError.Of(404, "InvalidResourceType", $"There is no resource type at '{call.Request.Path}'.")));
        return built;
    }
}
