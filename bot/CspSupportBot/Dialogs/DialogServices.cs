using CspSupportBot.Dialogs.Commands;
using CspSupportBot.Dialogs.Questions;

namespace CspSupportBot.Dialogs;

public static class DialogServices
{
    public static IServiceCollection AddDialogs(this IServiceCollection services)
    {
        services.AddScoped<CustomerQuestion>();
        services.AddScoped<FamilyQuestion>();
        services.AddScoped<SubscriptionQuestion>();
        services.AddScoped<ImpactQuestion>();
        services.AddScoped<PhoneQuestion>();
        services.AddScoped<TitleQuestion>();
        services.AddScoped<DescriptionQuestion>();
        services.AddScoped<EmailQuestion>();
        services.AddScoped<SubmitQuestion>();
        services.AddScoped<NewTicketDialog>();
        services.AddScoped<ICommand, HelpCommand>();
        services.AddScoped<ICommand, CancelCommand>();
        services.AddScoped<ICommand, NewTicketCommand>();
        services.AddScoped<ICommand, MyTicketsCommand>();
        services.AddScoped<ICommand, ShowTicketCommand>();
        services.AddScoped<Conversation>();
        return services;
    }
}
