using Microsoft.AspNetCore.Http;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>An adapter that takes activities from HTTP requests.</summary>
public interface IBotFrameworkHttpAdapter
{
    /// <summary>Handles one request of a channel and writes the whole response.</summary>
    Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default);
}
