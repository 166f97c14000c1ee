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

    if (args is ["backup", var file, .. var backupSettings])
    {
        return await BackupCommand.RunAsync(file, backupSettings, Console.Out);
    }

    if (args is ["restored", .. var restoredSettings])
    {
        await RestoredCommand.RunAsync(restoredSettings, Console.Out);
        return 0;
    }

    var builder = WebApplication.CreateBuilder(args);
    StartRules.Check(builder.Configuration, builder.Environment);
    builder.Host.UseDefaultServiceProvider(provider => provider.ValidateOnBuild = provider.ValidateScopes = true);
    if (builder.Configuration["urls"] is null)
    {
        builder.WebHost.UseUrls("http://localhost:3978");
    }

    // What fails while the bot starts is thrown, and written below; the host would log it once more, with its stack.
    var isStarted = false;
    builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => isStarted && level >= LogLevel.Warning);
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
    app.Lifetime.ApplicationStarted.Register(() => isStarted = true);
    await app.RunAsync();
    return 0;
}
catch (Exception failure) when (StartRefusal.Of(failure) is { } reason)
{
    Console.Error.WriteLine($"The bot does not start: {reason}");
    return 1;
}
