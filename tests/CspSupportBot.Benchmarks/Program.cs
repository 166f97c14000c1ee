using CspSupportBot.Benchmarks;

return args switch
{
    ["search"] => SearchBenchmark.Run(Console.Out),
    ["sla"] => SlaBenchmark.Run(Console.Out),
    ["queue"] => await QueueBenchmark.RunAsync(1_000_000, Console.Out),
    ["queue", var tickets] => await QueueBenchmark.RunAsync(int.Parse(tickets, System.Globalization.CultureInfo.InvariantCulture), Console.Out),
    ["turns"] => await TurnBenchmark.RunAsync(Console.Out),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("dotnet run -c Release --project tests/CspSupportBot.Benchmarks -- search | sla | queue [tickets] | turns");
    return 2;
}
