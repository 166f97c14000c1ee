using System.Text.Json;
using CspSupportBot.Domain.Sla;
using Microsoft.AspNetCore.Mvc;

namespace CspSupportBot.Api;

public static class SlaEndpoints
{
    private const int LargestBody = 64 * 1024;

    /// <summary>
    /// `POST /api/sla/preview`: a deadline and how it comes about, as `{dueAt, timeline:[{from,to,counted,reason}]}`. Body:
    /// `{timeZone, start, workingDuration | businessDays, hours, yearlyHolidays, holidays, pauses}` for any calendar, or
    /// `{impact, kind, language, start}` for the configured policy. Times are local to `timeZone`, without it to the language's calendar, and are answered
    /// with the offset; `counted` is an ISO 8601 duration; `reason` is one of `working`, `businessDay`, `closed`, `holiday`, `paused`.
    /// 422 names each field that can't be read, 400 a body that is no JSON object, 413 one above 64 KiB, 403 as for the tickets.
    /// </summary>
    public static void MapSla(this IEndpointRouteBuilder routes) => routes.MapPost("/api/sla/preview", PreviewAsync)
        .AddEndpointFilter<OnlyOnThisMachine>()
        .WithMetadata(new RequestSizeLimitAttribute(LargestBody));

    private static async Task<IResult> PreviewAsync(HttpRequest request, SlaPolicy policy, CancellationToken cancellationToken)
    {
        JsonDocument body;
        try
        {
            body = await JsonDocument.ParseAsync(request.Body, cancellationToken: cancellationToken);
        }
        catch (BadHttpRequestException tooLarge)
        {
            return Results.Problem(tooLarge.Message, statusCode: tooLarge.StatusCode);
        }
        catch (JsonException)
        {
            return Results.Problem("The body must be a JSON object.", statusCode: StatusCodes.Status400BadRequest);
        }

        using (body)
        {
            if (body.RootElement.ValueKind is not JsonValueKind.Object)
            {
                return Results.Problem("The body must be a JSON object.", statusCode: StatusCodes.Status400BadRequest);
            }

            var fields = new JsonFields(body.RootElement, []);
            var preview = SlaPreview.Of(fields, policy);
            return preview is null
                ? Results.ValidationProblem(
                    fields.Errors, detail: string.Join(' ', fields.Errors.Values.SelectMany(reasons => reasons)), statusCode: StatusCodes.Status422UnprocessableEntity)
                : Results.Ok(preview);
        }
    }
}
