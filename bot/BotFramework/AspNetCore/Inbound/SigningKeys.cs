using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core.Inbound;

/// <summary>
/// The keys of an issuer, kept. They are renewed every day and when a token names a key that is not among them; while the issuer can't be
/// reached the old ones go on. A failure is never kept: after a short wait the next caller tries again. All
/// these times are measured by the monotonic clock: a clock that is set back must not shut the door for as long.
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
    private long? _fetched;
    private long? _failed;
    private long? _askedForUnknownKey;

    /// <summary>Why there are no keys, as a sentence for the operator; says nothing about keys that are merely old.</summary>
    internal string Problem { get; private set; }

    /// <summary>The keys; null where they could not be fetched yet.</summary>
    internal async Task<KeySet> GetAsync(CancellationToken cancellationToken)
    {
        Task fetching;
        lock (_gate)
        {
            if (IsOver(_fetched, RenewEvery) && IsOver(_failed, PauseAfterFailure))
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

            if (IsOver(_askedForUnknownKey, PauseAfterUnknownKey) && IsOver(_failed, PauseAfterFailure))
            {
                _askedForUnknownKey = time.GetTimestamp();
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

    private bool IsOver(long? since, TimeSpan wait) => since is not { } stamp || time.GetElapsedTime(stamp) >= wait;

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
                (_current, _fetched) = (fetched, time.GetTimestamp());
                Problem = null;
            }
        }
        catch (Exception failure)
        {
            lock (_gate)
            {
                _failed = time.GetTimestamp();
                Problem = _current is null ? $"the signing keys could not be fetched from {documents.Host}" : null;
            }

            InboundLog.KeysNotFetched(logger, failure, documents.Host);
        }
    }
}
