using System.Diagnostics.CodeAnalysis;

namespace CspSupportBot.Domain.Filing;

/// <summary>What a backend answered to a question: the value, or why there is none.</summary>
public sealed class Answer<T>
    where T : notnull
{
    private readonly T? value;
    private readonly BackendFailure? failure;

    public Answer(T value) => this.value = value;

    public Answer(BackendFailure failure) => this.failure = failure;

    public bool Holds([NotNullWhen(true)] out T? answered, [NotNullWhen(false)] out BackendFailure? why)
    {
        (answered, why) = (value, failure);
        return failure is null;
    }

    /// <summary>The same with another value; a failure stays what it is.</summary>
    public Answer<TOther> Then<TOther>(Func<T, TOther> read)
        where TOther : notnull => Holds(out var answered, out var why) ? new(read(answered)) : new(why);
}
