namespace CspSupportBot.Domain.Operations;

/// <summary>Something without which the bot can't work; every one that is registered is asked by `GET /health/ready`.</summary>
public interface IReadinessCheck
{
    /// <summary>A word for it, as the operator reads it: "tokens", "staff".</summary>
    string Name { get; }

    /// <summary>What an operator should know although the bot can work, in one English sentence without secrets; null where there is nothing.</summary>
    string? Note => null;

    /// <summary>What is wrong and what to do about it, in one English sentence without secrets; null where nothing is wrong.</summary>
    Task<string?> FindProblemAsync(CancellationToken cancellationToken);
}
