namespace CspSupportBot.Connectors.Arm;

/// <summary>Reads an answer to its end within the attempt that it belongs to: half an answer is then a failed attempt, and a read is tried again.</summary>
public sealed class WholeAnswers : DelegatingHandler
{
    public const long LargestAnswer = 16 * 1024 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            await response.Content.LoadIntoBufferAsync(LargestAnswer, cancellationToken);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
