namespace CspSupportBot.Tests.Trust;

/// <param name="Cause">Words of the reason that the operator must find in the log: a refusal for another reason would prove nothing.</param>
public sealed record Trick(string Cause, Action<Attempt> Change);
