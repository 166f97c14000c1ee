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
        _ => null,
    };
}
