using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core.Inbound;

/// <summary>
/// The keys of an issuer, kept. They are renewed every day and when a token names a key that is not among them; while the issuer can't be
/// reached the old ones go on. A failure is never kept: after a short wait the next caller tries again.
/// </summary>
internal sealed class SigningKeys(KeyDocuments documents, TimeProvider time, ILogger logger)
{
    internal static readonly TimeSpan RenewEvery = TimeSpan.FromDays(1);

    /// <summary>Without a pause every message would wait for an issuer that does not answer.</summary>
    internal static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(10);

    /// <summary>Anybody can invent the name of a key, so that alone must not make many requests.</summary>
    internal static readonly TimeSpan PauseAfterUnknownKey = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private KeySet _current;
    private Task _fetching = Task.CompletedTask;
    private DateTimeOffset _failureEndsAt = DateTimeOffset.MinValue;
    private DateTimeOffset _unknownKeyCountsAgainAt = DateTimeOffset.MinValue;

    /// <summary>Why there are no keys, as a sentence for the operator; says nothing about keys that are merely old.</summary>
    internal string Problem { get; private set; }

    /// <summary>The keys; null where they could not be fetched yet.</summary>
    internal async Task<KeySet> GetAsync(CancellationToken cancellationToken)
    {
        Task fetching;
        lock (_gate)
        {
            var now = time.GetUtcNow();
            if ((_current is null || now - _current.FetchedAt >= RenewEvery) && now >= _failureEndsAt)
            {
                Fetch();
            }

            if (_current is not null)
            {
                return _current;
            }

            fetching = _fetching;
        }

        await fetching.WaitAsync(cancellationToken);
        return Current();
    }

    /// <summary>The keys after a token named one that was not among <paramref name="known"/>: newer ones, or the same where it is too early to ask again.</summary>
    internal async Task<KeySet> GetNewerAsync(KeySet known, CancellationToken cancellationToken)
    {
        Task fetching;
        lock (_gate)
        {
            if (!ReferenceEquals(_current, known))
            {
                return _current;
            }

            var now = time.GetUtcNow();
            if (now >= _unknownKeyCountsAgainAt && now >= _failureEndsAt)
            {
                _unknownKeyCountsAgainAt = now + PauseAfterUnknownKey;
                Fetch();
            }

            fetching = _fetching;
        }

        // Whoever comes while the question is on its way waits for the same answer.
        await fetching.WaitAsync(cancellationToken);
        return Current();
    }

    private KeySet Current()
    {
        lock (_gate)
        {
            return _current;
        }
    }

    private void Fetch()
    {
        if (_fetching.IsCompleted)
        {
            _fetching = FetchAsync();
        }
    }

    private async Task FetchAsync()
    {
        try
        {
            // The answer is for everybody, so nobody's impatience ends it; the client has a time limit of its own.
            var fetched = await documents.FetchAsync(CancellationToken.None);
            lock (_gate)
            {
                _current = fetched;
                Problem = null;
            }
        }
        catch (Exception failure)
        {
            lock (_gate)
            {
                _failureEndsAt = time.GetUtcNow() + PauseAfterFailure;
                Problem = _current is null ? $"the signing keys could not be fetched from {documents.Host}" : null;
            }

            InboundLog.KeysNotFetched(logger, failure, documents.Host);
        }
    }
}
