using System.Runtime.InteropServices;
using CspSupportBot.Simulators.Azure;
using CspSupportBot.Simulators.Control;
using CspSupportBot.Simulators.Login;

namespace CspSupportBot.Simulators;

/// <summary>
/// Serves Azure and its login on fixed ports of this machine until it is stopped; nothing is kept on disk. A named type instead of
/// top-level statements, whose <c>Program</c> would be mistaken for the product's in tests.
/// </summary>
internal static class Program
{
    private const string ClientId = "5e1c0c1e-0000-4000-8000-000000000005";
    private const string Secret = "only-for-the-simulator";

    public static async Task Main()
    {
        await using LoginSimulator login = await LoginSimulator.StartAsync(port: 3991);
        login.Secret = Secret;
        await using ArmSimulator arm = await ArmSimulator.StartAsync(login, port: 3990);
        arm.Operations.Usual = new OperationCourse { Takes = TimeSpan.FromSeconds(3) };
        await using ControlApi control = await ControlApi.StartAsync(arm, port: 3992);

        Console.WriteLine($"""
            Azure (Microsoft.Support, subscriptions, Resource Health) at {arm.Address}, its login at {login.Address}.
            Start the bot against it with

            export Connectors__Mode=Live
            export Connectors__AzureSupport__BaseAddress={arm.Address}
            export Connectors__AzureSupport__ApiVersion=2024-04-01
            export Connectors__Login__BaseAddress={login.Address}
            export Connectors__ClientId={ClientId}
            export Connectors__ClientSecret={Secret}
            export Connectors__PartnerTenantId={arm.PartnerTenantId}

            {ControlApi.Help(control.Address)}
            """);

        TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stopped.TrySetResult();
        }

        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        await stopped.Task;
    }
}
