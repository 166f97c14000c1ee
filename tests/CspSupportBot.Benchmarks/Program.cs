using CspSupportBot.Benchmarks;

return args switch
{
    ["search"] => SearchBenchmark.Run(Console.Out),
    ["sla"] => SlaBenchmark.Run(Console.Out),
    ["queue"] => await QueueBenchmark.RunAsync(Console.Out),
    ["turns"] => await TurnBenchmark.RunAsync(Console.Out),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("dotnet run -c Release --project tests/CspSupportBot.Benchmarks -- search | sla | queue | turns");
    return 2;
}
