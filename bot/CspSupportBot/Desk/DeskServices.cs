using CspSupportBot.Desk.Reminders;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Reminders;
using CspSupportBot.Domain.Sla;
using Microsoft.Extensions.Options;

namespace CspSupportBot.Desk;

public static class DeskServices
{
    public static IServiceCollection AddDesk(this IServiceCollection services)
    {
        services.AddOptions<ContactOptions>().BindConfiguration(ContactOptions.Section).ValidateDataAnnotations()
            .Validate(contact => contact.HasKnownTimeZone, "Contact:TimeZone must be an IANA time zone, such as Asia/Tokyo.")
            .ValidateOnStart();
        services.AddOptions<SlaOptions>().BindConfiguration(SlaOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SlaOptions>, PolicyReader>();
        services.AddSingleton(provider => PolicyReader.Read(
            provider.GetRequiredService<IOptions<SlaOptions>>().Value, provider.GetRequiredService<IOptions<ContactOptions>>().Value.TimeZone));
        services.AddSingleton(provider => provider.GetRequiredService<SlaPolicy>().FirstResponse);
        services.AddOptions<PartnerOptions>().BindConfiguration(PartnerOptions.Section)
            .Validate(partner => Enum.IsDefined(partner.Type), "Partner:Type must be DirectBill, IndirectProvider, IndirectReseller or Advisor.")
            .Validate(partner => Enum.IsDefined(partner.Cloud), "Partner:Cloud must be Public or UsGovernment.")
            .ValidateOnStart();
        services.AddOptions<NoticesOptions>().BindConfiguration(NoticesOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<EntitlementDesk>();
        services.AddScoped<DraftDesk>();
        services.AddSingleton<SupportBackends>();
        services.AddScoped<TicketDesk>();
        services.AddScoped<MicrosoftDesk>();
        services.AddScoped<FileDesk>();
        services.AddScoped<KnownTroubleDesk>();
        services.AddScoped<ProfileDesk>();
        services.AddScoped<ContactDesk>();
        services.AddScoped<CardDesk>();
        services.AddScoped<TicketSearch>();
        services.AddScoped<PostDesk>();
        services.AddScoped<ParkedDesk>();
        services.AddScoped<NoticePlanner>();
        services.AddScoped<NoticeDesk>();
        services.AddScoped<ChannelDesk>();
        services.AddScoped<FollowUpDesk>();
        AddReminders(services);

        // Read at once, so that a faulty file refuses the start.
        services.AddSingleton(KnowledgeFiles.Read(KnowledgeFiles.Folder));
        return services;
    }

    private static void AddReminders(IServiceCollection services)
    {
        services.AddOptions<DigestOptions>().BindConfiguration(DigestOptions.Section)
            .Validate(digest => digest.IsUnderstood, "Notices:DigestAt must be a time such as 08:30, or off.")
            .ValidateOnStart();
        services.AddSingleton<ITimePhrases, TimePhraseReader>();
        services.AddSingleton<SpokenTime>();
        services.AddHostedService<TimePhraseWarmUp>();
        services.AddScoped<ReminderDesk>();
        services.AddScoped<DigestDesk>();
        services.AddScoped<DueDesk>();
    }
}
