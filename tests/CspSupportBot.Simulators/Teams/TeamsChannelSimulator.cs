using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CspSupportBot.Simulators.Teams;

/// <summary>
/// Teams as a bot meets it: a connector service on loopback that keeps what the bot says, and people who talk to the bot
/// over HTTP. It knows nothing of the bot's code.
/// </summary>
public sealed class TeamsChannelSimulator : IAsyncDisposable
{
    /// <summary>How long a wait lasts before a test counts as failed; in real time, also under a fake clock.</summary>
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(20);

    private readonly WebApplication app;
    private readonly BotClient client = new();
    private readonly ActivityIds ids;
    private readonly ConversationDirectory directory;
    private readonly RequestLog log = new();
    private Uri? address;

    private TeamsChannelSimulator(BotIdentity bot, TimeProvider time)
    {
        Bot = bot;
        ids = new ActivityIds(time);
        directory = new ConversationDirectory(bot, ids);
        Activities = new UserActivities(bot, ids, time, ServiceUrlFor);
        Files = new UploadedFiles(time, ServiceUrlFor);
        app = Build(new ConnectorPipeline(log, Faults, Refuse, time));
    }

    public BotIdentity Bot { get; }

    /// <summary>The tenant of people and teams for which no other is named.</summary>
    public Guid TenantId { get; } = Guid.NewGuid();

    /// <summary>The bot's full messaging address, such as <c>http://127.0.0.1:3978/api/messages</c>; may change at any time.</summary>
    public Uri? BotEndpoint { get; set; }

    /// <summary>Chooses where an activity goes, as a load balancer before several replicas does; without it all go to <see cref="BotEndpoint"/>.</summary>
    public Func<Uri>? Balancer { get; set; }

    /// <summary>Makes the bearer token for an activity; without it activities are posted without one.</summary>
    public Func<JsonObject, string?>? TokenSource { get; set; }

    /// <summary>Says whether a bearer token of the bot is good; without it the connector lets everybody in.</summary>
    public Func<string, bool>? TokenCheck { get; set; }

    /// <summary>Limits the bot as Teams does; null for no limit.</summary>
    public Throttling? Throttling { get; set; }

    /// <summary>The longest page of a roster, so that a test need not invent hundreds of people.</summary>
    public int MostMembersPerPage { get; set; } = 500;

    public FaultPlan Faults { get; } = new();

    public UploadedFiles Files { get; }

    /// <summary>Where the bot answers people of <see cref="TenantId"/>.</summary>
    public Uri ServiceUrl => ServiceUrlFor(TenantId);

    /// <summary>Every call of the bot so far, in order of arrival.</summary>
    public IReadOnlyList<RecordedRequest> Requests => log.Read();

    /// <summary>The bot's messages in all conversations, without personal card views.</summary>
    public IReadOnlyList<BotMessage> Messages => Board.Read(null, null);

    internal MessageBoard Board { get; } = new();

    internal UserActivities Activities { get; }

    /// <summary>Starts the connector on a free port of loopback. The ids and stamps of people's messages follow <paramref name="time"/>.</summary>
    public static async Task<TeamsChannelSimulator> StartAsync(
        BotIdentity? bot = null, TimeProvider? time = null, CancellationToken cancellationToken = default)
    {
        TeamsChannelSimulator simulator = new(bot ?? new BotIdentity(Guid.NewGuid().ToString(), "Support Bot"), time ?? TimeProvider.System);
        await simulator.app.StartAsync(cancellationToken);
        simulator.address = new Uri(simulator.app.Urls.Single());
        return simulator;
    }

    /// <summary>The service address of a tenant, with the region and the tenant in its path as Teams has them.</summary>
    public Uri ServiceUrlFor(Guid tenantId) =>
        new(address ?? throw new InvalidOperationException("The simulator has not been started."), $"/amer/{tenantId}/");

    public TeamsUser AddUser(string name, string locale = "en-US", string timeZone = "Etc/UTC", Guid? tenantId = null, bool hasPersonalApp = true)
    {
        Guid aadObjectId = Guid.NewGuid();
        TeamsUser user = new()
        {
            AadObjectId = aadObjectId,
            Id = directory.PairwiseId(aadObjectId),
            Name = name,
            TenantId = tenantId ?? TenantId,
            Locale = locale,
            TimeZone = timeZone,
            HasPersonalApp = hasPersonalApp,
        };
        directory.Add(user);
        return user;
    }

    public TeamsTeam AddTeam(string name, params IReadOnlyList<TeamsUser> members)
    {
        TeamsTeam team = new(this, NewChannelId(), name, members.Count > 0 ? members[0].TenantId : TenantId, members);
        directory.Add(team);
        directory.Whole(team.General);
        return team;
    }

    /// <summary>The one chat of this person with the bot; the same at every call.</summary>
    public Chat PersonalChat(TeamsUser user) => new(this, directory.Personal(user), user);

    /// <summary>A new group chat; the first member is the one who acts until <see cref="Chat.As"/>.</summary>
    public Chat GroupChat(params IReadOnlyList<TeamsUser> members) => new(this, directory.Group(members[0].TenantId, members), members[0]);

    /// <summary>An existing conversation, such as a thread the bot opened, through the eyes of <paramref name="user"/>.</summary>
    public Chat OpenChat(string conversationId, TeamsUser user) =>
        new(this, directory.Find(conversationId) ?? throw new InvalidOperationException($"No conversation '{conversationId}'."), user);

    /// <summary>The first message in any conversation, already there or still to come, for which the predicate holds.</summary>
    public Task<BotMessage> WaitForMessageAsync(
        Func<BotMessage, bool> predicate, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        WaitAsync(null, null, predicate, timeout, cancellationToken);

    /// <summary>The first call of the bot, already made or still to come, for which the predicate holds; a held call counts.</summary>
    public Task<RecordedRequest> WaitForRequestAsync(
        Func<RecordedRequest, bool> predicate, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        log.WaitAsync(predicate, timeout ?? DefaultTimeout, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        Faults.Clear();
        client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }

    internal Chat StartThread(TeamsChannel channel, TeamsUser user) => new(this, directory.NewThread(channel), user);

    internal TeamsChannel CreateChannel(TeamsTeam team, string name, string kind)
    {
        TeamsChannel channel = new(this, team, NewChannelId(), name, kind);
        directory.Whole(channel);
        return channel;
    }

    internal Task<Delivery> PostAsync(JsonObject activity, CancellationToken cancellationToken) =>
        client.PostAsync(Balancer?.Invoke() ?? BotEndpoint, activity, TokenSource?.Invoke(activity), Board.Changes, cancellationToken);

    internal async Task<BotMessage> WaitAsync(
        string? conversationId, string? userId, Func<BotMessage, bool> predicate, TimeSpan? timeout, CancellationToken cancellationToken)
    {
        TimeSpan limit = timeout ?? DefaultTimeout;
        try
        {
            return await Board.WaitAsync(conversationId, userId, predicate, limit, cancellationToken);
        }
        catch (TimeoutException)
        {
            string transcript = string.Join('\n', Board.ReadTranscript(conversationId, userId, Bot.Name));
            throw new TimeoutException($"The expected message did not come within {limit}. The transcript:\n{transcript}");
        }
    }

    private ConnectorAnswer? Refuse(RecordedRequest request)
    {
        if (UploadedFiles.IsDownload(request))
        {
            // Another system, which knows neither the bot nor its limits.
            return null;
        }

        if (TokenCheck is { } isGood
            && !(request.Headers.TryGetValue("Authorization", out string? header)
                && header.StartsWith("Bearer ", StringComparison.Ordinal)
                && isGood(header["Bearer ".Length..])))
        {
            return new ConnectorAnswer(401, new JsonObject { ["message"] = "Authorization has been denied for this request." });
        }

        return Throttling?.Refuse(request);
    }

    private static string NewChannelId() => $"19:{Guid.NewGuid():N}@thread.tacv2";

    private WebApplication Build(ConnectorPipeline pipeline)
    {
        // The empty builder reads neither the environment nor the product's appsettings.json beside the test.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        WebApplication built = builder.Build();
        built.UseRouting();
        RouteGroupBuilder connector = built.MapGroup("/{region}/{tenantId}/v3");
        ActivityRoutes activities = new(directory, Board, ids);
        activities.Map(connector, pipeline);
        new ConversationRoutes(directory, activities).Map(connector, pipeline);
        new RosterRoutes(directory, () => MostMembersPerPage).Map(connector, pipeline);
        new TeamRoutes(directory).Map(connector, pipeline);
        Files.MapConnector(connector, pipeline);
        Files.MapDownload(built, pipeline);
        built.MapFallback(pipeline.Serve(_ => ConnectorAnswer.Error(404, "NotFound", "There is no such address.")));
        return built;
    }
}
