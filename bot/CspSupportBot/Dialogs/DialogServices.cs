using CspSupportBot.Dialogs.Commands;
using CspSupportBot.Dialogs.Questions;

namespace CspSupportBot.Dialogs;

public static class DialogServices
{
    public static IServiceCollection AddDialogs(this IServiceCollection services)
    {
        AddQuestions(services);
        AddCommands(services);
        services.AddScoped<NewTicketDialog>();
        services.AddScoped<Submission>();
        services.AddScoped<Joining>();
        services.AddScoped<FileReception>();
        services.AddSingleton<Answers>();
        services.AddScoped<FirstMessage>();
        services.AddScoped<DraftClicks>();
        services.AddScoped<Conversation>();
        return services;
    }

    private static void AddQuestions(IServiceCollection services)
    {
        services.AddScoped<Questionnaire>();
        services.AddScoped<CustomerQuestion>();
        services.AddScoped<FamilyQuestion>();
        services.AddScoped<GuidanceQuestion>();
        services.AddScoped<WhatQuestions>();
        services.AddScoped<SubscriptionQuestion>();
        services.AddScoped<ServiceQuestion>();
        services.AddScoped<ProductQuestion>();
        services.AddScoped<ImpactQuestion>();
        services.AddScoped<DetailsQuestions>();
        services.AddScoped<DetailsQuestion>();
        services.AddScoped<DescriptionQuestion>();
        services.AddScoped<PhoneQuestion>();
        services.AddScoped<EmailQuestion>();
        services.AddScoped<AzureQuestions>();
        services.AddScoped<AzureServiceQuestion>();
        services.AddScoped<AzureProblemQuestion>();
        services.AddScoped<RoundTheClockQuestion>();
        services.AddScoped<EscalationQuestion>();
        services.AddScoped<SubmitQuestion>();
        services.AddScoped<SummaryLines>();
        services.AddScoped<ContactRule>();
    }

    private static void AddCommands(IServiceCollection services)
    {
        services.AddScoped<CommandList>();
        services.AddScoped<Command, HelpCommand>();
        services.AddScoped<Command, AskCommand>();
        services.AddScoped<Command, CancelCommand>();
        services.AddScoped<Command, BackCommand>();
        services.AddScoped<Command, StartOverCommand>();
        services.AddScoped<Command, EditCommand>();
        services.AddScoped<Command, NewTicketCommand>();
        services.AddScoped<Command, MyTicketsCommand>();
        services.AddScoped<Command, ShowTicketCommand>();
        services.AddScoped<Command, CustomerTicketsCommand>();
        services.AddScoped<Command, FindCommand>();
        services.AddScoped<Command, SlaCommand>();
        services.AddScoped<Command, IsvCommand>();
        services.AddScoped<Command, TrackCommand>();
        services.AddScoped<Command, NoteCommand>();
        services.AddScoped<Command, ReplyCommand>();
        services.AddScoped<Command, AttachCommand>();
        services.AddScoped<Command, AssignCommand>();
        services.AddScoped<Command, WaitCommand>();
        services.AddScoped<Command, ResumeCommand>();
        services.AddScoped<Command, RespondedCommand>();
        services.AddScoped<Command, NotRespondedCommand>();
        services.AddScoped<Command, ResolveCommand>();
        services.AddScoped<Command, CloseCommand>();
        services.AddScoped<Command, ReopenCommand>();
        services.AddScoped<Command, WhyCommand>();
        services.AddScoped<Command, RetryCommand>();
        services.AddScoped<Command, CancelTicketCommand>();
        services.AddScoped<Command, NumberCommand>();
        services.AddScoped<Command, SeverityCommand>();
        services.AddScoped<Command, UpdateCommand>();
        services.AddScoped<Command, HandOverCommand>();
        services.AddScoped<Command, AcknowledgeCommand>();
        services.AddScoped<Command, SnoozeNoticesCommand>();
        services.AddScoped<Command, NotifyCommand>();
        services.AddScoped<Command, NoticesCommand>();
        services.AddScoped<Command, QuietCommand>();
        services.AddScoped<Command, LanguageCommand>();
        services.AddScoped<Command, ParkedCommand>();
        services.AddScoped<Command, ReplayCommand>();
        services.AddScoped<Command, RemindCommand>();
        services.AddScoped<Command, RemindersCommand>();
        services.AddScoped<Command, DoneCommand>();
        services.AddScoped<Command, SnoozeReminderCommand>();
        services.AddScoped<Command, CancelReminderCommand>();
        services.AddScoped<Command, FollowUpCommand>();
        services.AddScoped<Command, DigestCommand>();
        services.AddScoped<HandOverNotice>();
        services.AddScoped<PersonFinder>();
    }
}
