using CspSupportBot.Dialogs;
using CspSupportBot.Dialogs.Commands;
using CspSupportBot.Dialogs.Questions;
using CspSupportBot.Jobs;
using CspSupportBot.Teams;
using CspSupportBot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CspSupportBot.Tests;

/// <summary>Nothing that was written is forgotten where the program is put together.</summary>
public sealed class RegistrationTests
{
    [Fact]
    public async Task Every_job_and_every_command_is_registered_once_and_can_be_made()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await using var scope = bot.Services.CreateAsyncScope();

        Assert.Equal(Names<IJob>(), scope.ServiceProvider.GetServices<IJob>().Select(job => job.GetType().Name).Order());
        Assert.Equal(Names<Command>(), scope.ServiceProvider.GetServices<Command>().Select(command => command.GetType().Name).Order());
        Assert.NotNull(scope.ServiceProvider.GetRequiredService<Conversation>());
        Assert.NotNull(scope.ServiceProvider.GetRequiredService<SupportBot>());
    }

    [Fact]
    public async Task No_two_jobs_do_the_same_kind_of_work()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await using var scope = bot.Services.CreateAsyncScope();

        var kinds = scope.ServiceProvider.GetServices<IJob>().Select(job => job.Kind).ToList();

        Assert.Equal(kinds.Count, kinds.Distinct().Count());
    }

    [Fact]
    public async Task Every_question_is_asked_by_the_new_ticket_dialog()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await using var scope = bot.Services.CreateAsyncScope();
        var dialog = scope.ServiceProvider.GetRequiredService<NewTicketDialog>();
        var asked = scope.ServiceProvider.GetRequiredService<Questionnaire>().Questions;

        Assert.Equal(Names<IQuestion>(), asked.Select(question => question.GetType().Name).Order());
        Assert.All(asked, question => Assert.NotNull(dialog.FindDialog(question.Name)));
    }

    private static IEnumerable<string> Names<T>() => Types<T>().Select(type => type.Name).Order();

    private static IEnumerable<Type> Types<T>() =>
        typeof(T).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(T)));
}
