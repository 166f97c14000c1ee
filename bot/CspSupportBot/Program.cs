using CspSupportBot;
using CspSupportBot.Api;
using CspSupportBot.Connectors;
using CspSupportBot.Desk;
using CspSupportBot.Dialogs;
using CspSupportBot.Jobs;
using CspSupportBot.Storage;
using CspSupportBot.Teams;
using CspSupportBot.Teams.LocalTeams;

if (args is ["rulebook"])
{
    Console.Write(RulebookReport.Write());
    return 0;
}

try
{
    if (args is ["migrate", .. var settings])
    {
        await MigrateCommand.RunAsync(settings);
        return 0;
    }

    if (args is ["parked", .. var parkedSettings])
    {
        await ParkedCommand.ListAsync(parkedSettings, Console.Out);
        return 0;
    }

    if (args is ["replay", var what, .. var replaySettings])
    {
        return await ParkedCommand.ReplayAsync(what, replaySettings, Console.Out);
    }

    var builder = WebApplication.CreateBuilder(args);
    StartRules.Check(builder.Configuration, builder.Environment);
    builder.Host.UseDefaultServiceProvider(provider => provider.ValidateOnBuild = provider.ValidateScopes = true);
    if (builder.Configuration["urls"] is null)
    {
        builder.WebHost.UseUrls("http://localhost:3978");
    }

    builder.Services.AddSingleton(TimeProvider.System);
    builder.Services.AddStorage(builder.Configuration);
    builder.Services.AddConnectors(builder.Configuration);
    builder.Services.AddDesk();
    builder.Services.AddDialogs();
    builder.Services.AddTeams();
    builder.Services.AddLocalTeams(builder.Environment);
    builder.Services.AddJobs();
    builder.Services.AddApi(builder.Configuration);

    var app = builder.Build();
    app.MapTeams();
    app.MapApi();
    await app.RunAsync();
    return 0;
}
catch (Exception failure) when (StartRefusal.Of(failure) is { } reason)
{
    Console.Error.WriteLine($"The bot does not start: {reason}");
    return 1;
}
