using CspSupportBot.Benchmarks;

return args switch
{
    ["search"] => SearchBenchmark.Run(Console.Out),
    ["sla"] => SlaBenchmark.Run(Console.Out),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("dotnet run -c Release --project tests/CspSupportBot.Benchmarks -- search | sla");
    return 2;
}
