using CspSupportBot.Domain.Operations;
using CspSupportBot.Storage;
using Microsoft.Extensions.Options;

namespace CspSupportBot;

/// <summary>Tells an operator's mistake from a fault of the program: a mistake is one clear line that names the setting.</summary>
public static class StartRefusal
{
    /// <summary>What the operator must change; null where the failure is not a matter of settings.</summary>
    public static string? Of(Exception failure) => failure switch
    {
        StartRefusedException refused => refused.Message,
        OptionsValidationException invalid => string.Join(" ", invalid.Failures),
        AggregateException several when several.InnerExceptions.All(inner => Of(inner) is not null) =>
            string.Join(" ", several.InnerExceptions.Select(Of)),

        // A value that is no number or no time at all: the binder's message quotes the value and names the setting.
        InvalidOperationException { InnerException: FormatException or ArgumentException or OverflowException } unreadable => unreadable.Message,
        _ => OfStore(failure),
    };

    private static string? OfStore(Exception failure) => StoreFaults.Of(failure) switch
    {
        StoreFault.Full => "the store is full: make room on its disk.",
        StoreFault.Unreachable => $"the store can't be reached ({failure.GetBaseException().Message}): check ConnectionStrings:Support, and that the database runs.",
        _ => null,
    };
}
