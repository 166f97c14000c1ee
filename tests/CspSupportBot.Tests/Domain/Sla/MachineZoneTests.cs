using System.Diagnostics;

namespace CspSupportBot.Tests.Domain.Sla;

/// <summary>The result does not depend on the machine's zone: the vectors run again in a process that lives elsewhere.</summary>
public sealed class MachineZoneTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    [Theory]
    [InlineData("Pacific/Apia")]
    [InlineData("America/Sao_Paulo")]
    public async Task The_vectors_come_out_the_same_on_a_machine_elsewhere(string zone)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { "vstest", typeof(VectorTests).Assembly.Location, $"--TestCaseFilter:FullyQualifiedName~{typeof(VectorTests).FullName}" },
            Environment = { ["TZ"] = zone, [VectorTests.ExpectedZone] = zone, ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var run = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Longest);
        var errors = run.StandardError.ReadToEndAsync(limit.Token);
        var output = await run.StandardOutput.ReadToEndAsync(limit.Token);
        await run.WaitForExitAsync(limit.Token);

        Assert.True(run.ExitCode == 0, output + await errors);
        Assert.Matches($@"Passed:\s+{VectorTests.Names.Count + 1}\b", output);
    }
}
