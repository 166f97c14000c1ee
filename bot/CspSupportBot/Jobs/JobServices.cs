using CspSupportBot.Domain.Operations;

namespace CspSupportBot.Jobs;

public static class JobServices
{
    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        services.AddOptions<JobsOptions>().BindConfiguration(JobsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<SyncOptions>().BindConfiguration(SyncOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<IJob, FileTicketJob>();
        services.AddScoped<IJob, SyncTicketJob>();
        services.AddScoped<IJob, TellMicrosoftJob>();
        services.AddScoped<IJob, AttachFileJob>();
        services.AddScoped<IJob, WatchIncidentJob>();
        services.AddScoped<IJob, DeliverJob>();
        services.AddScoped<IJob, RefreshCardsJob>();
        services.AddScoped<IJob, ReplayTurnJob>();
        services.AddScoped<FileForwarding>();
        services.AddScoped<IJob, WarnJob>();
        services.AddScoped<IJob, NoticeJob>();
        services.AddScoped<IJob, SendNoticeJob>();
        services.AddScoped<IJob, TellLeadJob>();
        services.AddScoped<IJob, CanaryJob>();
        services.AddScoped<NoticeWriter>();
        services.AddScoped<ChannelPost>();
        services.AddScoped<EarlierNotices>();
        services.AddSingleton<UnheardNotices>();
        services.AddSingleton<IReadinessCheck>(provider => provider.GetRequiredService<UnheardNotices>());
        services.AddScoped<IJob, RemindJob>();
        services.AddScoped<IJob, FollowUpJob>();
        services.AddScoped<IJob, DigestJob>();
        services.AddScoped<IJob, TellPersonJob>();
        services.AddSingleton<JobRunner>();
        services.AddSingleton<Dispatcher>();
        services.AddSingleton<BotMeter>();
        services.AddHostedService<WorkWatch>();
        services.AddHostedService<FirstLooks>();
        services.AddHostedService(provider => provider.GetRequiredService<Dispatcher>());
        return services;
    }
}
