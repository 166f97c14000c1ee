namespace CspSupportBot.Simulators.Teams;

/// <summary>Every call the bot made, in order of arrival; a held call is already in it, without a status.</summary>
internal sealed class RequestLog
{
    private readonly Lock gate = new();
    private readonly List<RecordedRequest> requests = [];
    private readonly Waiters<RecordedRequest> waiters = new();

    public RecordedRequest Add(Func<int, RecordedRequest> make)
    {
        RecordedRequest request;
        lock (gate)
        {
            request = make(requests.Count + 1);
            requests.Add(request);
        }

        waiters.Pulse();
        return request;
    }

    public void Answered(int order, int status)
    {
        lock (gate)
        {
            requests[order - 1] = requests[order - 1] with { Status = status };
        }

        waiters.Pulse();
    }

    public IReadOnlyList<RecordedRequest> Read()
    {
        lock (gate)
        {
            return [.. requests];
        }
    }

    public Task<RecordedRequest> WaitAsync(Func<RecordedRequest, bool> predicate, TimeSpan timeout, CancellationToken cancellationToken) =>
        waiters.WaitAsync(() => Read().FirstOrDefault(predicate), timeout, cancellationToken);
}
