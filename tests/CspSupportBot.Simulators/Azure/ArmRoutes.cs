using CspSupportBot.Simulators.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CspSupportBot.Simulators.Azure;

/// <summary>Maps operations; one is handled at a time, after everything that was due has happened.</summary>
internal sealed class ArmRoutes(IEndpointRouteBuilder endpoints, ConnectorPipeline pipeline, Lock gate, Action settle)
{
    public const string Support = "/subscriptions/{subscription}/providers/Microsoft.Support";

    public void Get(string operation, string path, Func<ConnectorCall, ConnectorAnswer> handle) => Map("GET", operation, path, handle);

    public void Put(string operation, string path, Func<ConnectorCall, ConnectorAnswer> handle) => Map("PUT", operation, path, handle);

    public void Patch(string operation, string path, Func<ConnectorCall, ConnectorAnswer> handle) => Map("PATCH", operation, path, handle);

    public void Post(string operation, string path, Func<ConnectorCall, ConnectorAnswer> handle) => Map("POST", operation, path, handle);

    private void Map(string method, string operation, string path, Func<ConnectorCall, ConnectorAnswer> handle)
    {
        RequestDelegate serve = pipeline.Serve(call =>
        {
            lock (gate)
            {
                settle();
                return Guarded(call, handle);
            }
        });
        endpoints.MapMethods(path, [method], serve).WithName(operation);
    }

    private static ConnectorAnswer Guarded(ConnectorCall call, Func<ConnectorCall, ConnectorAnswer> handle)
    {
        try
        {
            return handle(call);
        }
        catch (Exception mismatch) when (mismatch is InvalidOperationException or FormatException)
        {
            // The JSON has another shape than asked for, or the page's token is not one of ours.
            return ArmError.NotDeserialized(mismatch.Message);
        }
    }
}
