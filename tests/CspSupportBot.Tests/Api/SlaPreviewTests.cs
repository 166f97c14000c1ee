using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using CspSupportBot.Api;
using CspSupportBot.Desk;
using CspSupportBot.Tests.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CspSupportBot.Tests.Api;

/// <summary>The preview of a deadline over HTTP: shape, both bodies, and refusals that name the field.</summary>
public sealed class SlaPreviewTests : IAsyncLifetime
{
    private const string Office = """
        {"timeZone":"Europe/Berlin","start":"2026-11-27T16:00","workingDuration":"PT2H",
         "hours":[{"days":["Monday","Tuesday","Wednesday","Thursday","Friday"],"from":"09:00","to":"17:00"}],
         "yearlyHolidays":[],"holidays":["2026-11-30"],"pauses":[{"from":"2026-11-27T16:15","to":"2026-11-27T16:30"}]}
        """;

    private const string Advisory = """{"impact":"A","kind":"breakFix","language":"ja-jp","start":"2026-11-24T17:00"}""";

    private static readonly JsonElement[] Vectors = [.. JsonDocument.Parse(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "sla", "vectors.json"))).RootElement.GetProperty("cases").EnumerateArray()];

    private BotUnderTest bot = null!;

    public static TheoryData<int> VectorNumbers => [.. Enumerable.Range(0, Vectors.Length)];

    public async Task InitializeAsync() => bot = await BotUnderTest.StartAsync();

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task A_preview_has_exactly_the_agreed_members()
    {
        var agreed = JsonNode.Parse("""
            {
              "dueAt": "2026-12-01T10:15:00+01:00",
              "timeline": [
                { "from": "2026-11-27T16:00:00+01:00", "to": "2026-11-27T16:15:00+01:00", "counted": "PT15M", "reason": "working" },
                { "from": "2026-11-27T16:15:00+01:00", "to": "2026-11-27T16:30:00+01:00", "counted": "PT0S", "reason": "paused" },
                { "from": "2026-11-27T16:30:00+01:00", "to": "2026-11-27T17:00:00+01:00", "counted": "PT30M", "reason": "working" },
                { "from": "2026-11-27T17:00:00+01:00", "to": "2026-11-30T00:00:00+01:00", "counted": "PT0S", "reason": "closed" },
                { "from": "2026-11-30T00:00:00+01:00", "to": "2026-12-01T00:00:00+01:00", "counted": "PT0S", "reason": "holiday" },
                { "from": "2026-12-01T00:00:00+01:00", "to": "2026-12-01T09:00:00+01:00", "counted": "PT0S", "reason": "closed" },
                { "from": "2026-12-01T09:00:00+01:00", "to": "2026-12-01T10:15:00+01:00", "counted": "PT1H15M", "reason": "working" }
              ]
            }
            """);

        var preview = await PreviewAsync(Office);

        Assert.True(JsonNode.DeepEquals(agreed, preview), preview.ToJsonString());
    }

    [Theory]
    [MemberData(nameof(VectorNumbers))]
    public async Task Every_vector_comes_out_over_http(int number)
    {
        var body = JsonNode.Parse(Vectors[number].GetRawText())!.AsObject();
        var due = body["due"]!.ToString();
        if (body["workingSeconds"] is { } seconds)
        {
            body["workingDuration"] = XmlConvert.ToString(TimeSpan.FromSeconds(seconds.GetValue<long>()));
        }

        Assert.StartsWith(due, (await PreviewAsync(body.ToJsonString()))["dueAt"]!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"impact":"A","kind":"breakFix","language":"en-us","start":"2026-11-27T23:30"}""", "2026-11-28T01:30:00-08:00")]
    [InlineData("""{"impact":"b","kind":"break-fix","language":"en","start":"2026-11-27T23:30","timeZone":"Asia/Tokyo"}""", "2026-11-28T03:30:00+09:00")]
    [InlineData(Advisory, "2026-11-25T10:30:00+09:00")]
    [InlineData("""{"impact":"C","kind":"advisory","language":"ja-jp","start":"2026-11-20T10:00"}""", "2026-11-24T10:00:00+09:00")]
    public async Task The_configured_policy_can_be_previewed(string body, string due) =>
        Assert.Equal(due, (await PreviewAsync(body))["dueAt"]!.ToString());

    [Theory]
    [InlineData("timeZone", "\"Nowhere/Land\"", "timeZone")]
    [InlineData("timeZone", "null", "timeZone")]
    [InlineData("start", "\"yesterday\"", "start")]
    [InlineData("start", "\"2026-13-01T10:00\"", "start")]
    [InlineData("start", "\"9999-12-31T10:00\"", "start")]
    [InlineData("start", "17", "start")]
    [InlineData("workingDuration", "\"8 hours\"", "workingDuration")]
    [InlineData("workingDuration", "\"P1M\"", "workingDuration")]
    [InlineData("workingDuration", "\"-PT1H\"", "workingDuration")]
    [InlineData("workingDuration", "\"PT-1H\"", "workingDuration")]
    [InlineData("workingDuration", "\"PT9223372036854775807H\"", "workingDuration")]
    [InlineData("workingDuration", "\"PT999999H\"", "workingDuration")]
    [InlineData("workingDuration", "null", "workingDuration")]
    [InlineData("businessDays", "1", "workingDuration")]
    [InlineData("hours", "[]", "hours")]
    [InlineData("hours", "null", "hours")]
    [InlineData("hours", "\"always\"", "hours")]
    [InlineData("hours", "[7]", "hours")]
    [InlineData("hours", """[{"days":["Monday"],"from":"09:00","to":"12:00"},{"days":["Monday"],"from":"11:00","to":"13:00"}]""", "hours")]
    [InlineData("hours", """[{"days":["Funday"],"from":"09:00","to":"12:00"}]""", "hours[0].days")]
    [InlineData("hours", """[{"days":[],"from":"09:00","to":"12:00"}]""", "hours[0].days")]
    [InlineData("hours", """[{"days":[1],"from":"09:00","to":"12:00"}]""", "hours[0].days")]
    [InlineData("hours", """[{"days":["Monday"],"from":"9","to":"12:00"}]""", "hours[0].from")]
    [InlineData("hours", """[{"days":["Monday"],"to":"12:00"}]""", "hours[0].from")]
    [InlineData("hours", """[{"days":["Monday"],"from":"09:00","to":"25:00"}]""", "hours[0].to")]
    [InlineData("hours", """[{"days":["Monday"],"from":"09:00","to":"09:00"}]""", "hours[0].to")]
    [InlineData("yearlyHolidays", "[\"31-12\"]", "yearlyHolidays")]
    [InlineData("yearlyHolidays", "[12]", "yearlyHolidays")]
    [InlineData("holidays", "[\"2026-02-30\"]", "holidays")]
    [InlineData("pauses", """[{"from":"2026-11-27T17:00","to":"2026-11-27T16:30"}]""", "pauses[0].to")]
    [InlineData("pauses", """[{"from":"soon","to":"2026-11-27T16:30"}]""", "pauses[0].from")]
    [InlineData("pauses", "{}", "pauses")]
    public async Task A_calendar_that_can_not_be_read_is_refused_with_the_name_of_the_field(string field, string value, string named)
    {
        var body = JsonNode.Parse(Office)!.AsObject();
        body[field] = JsonNode.Parse(value);

        await AssertRefusedAsync(body, named);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("3661")]
    [InlineData("1.5")]
    [InlineData("\"two\"")]
    public async Task A_count_of_business_days_that_can_not_be_used_is_refused(string value)
    {
        var body = JsonNode.Parse(Office)!.AsObject();
        body.Remove("workingDuration");
        body["businessDays"] = JsonNode.Parse(value);

        await AssertRefusedAsync(body, "businessDays");
    }

    [Theory]
    [InlineData("impact", "\"D\"")]
    [InlineData("impact", "null")]
    [InlineData("kind", "\"repair\"")]
    [InlineData("kind", "0")]
    [InlineData("language", "\"xx\"")]
    [InlineData("language", "\"zh\"")]
    [InlineData("start", "\"2026-11-24\"")]
    [InlineData("start", "null")]
    [InlineData("timeZone", "\"JST-9\"")]
    public async Task A_case_that_can_not_be_read_is_refused_with_the_name_of_the_field(string field, string value)
    {
        var body = JsonNode.Parse(Advisory)!.AsObject();
        body[field] = JsonNode.Parse(value);

        await AssertRefusedAsync(body, field);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    public async Task What_is_no_json_object_is_a_bad_request(string body)
    {
        using var response = await PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Outside_of_Development_nobody_gets_an_answer()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(PolicyReader.Read(new SlaOptions(), "Etc/UTC"));
        await using var production = builder.Build();
        production.MapSla();
        await production.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(production.Urls.Single()) };

        using var response = await http.PostAsync(new Uri("/api/sla/preview", UriKind.Relative), Json(Office));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused()
    {
        using var response = await PostAsync($$"""{"timeZone":"{{new string('x', 65 * 1024)}}"}""");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    private async Task<JsonNode> PreviewAsync(string body)
    {
        using var response = await PostAsync(body);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode is HttpStatusCode.OK, text);
        return JsonNode.Parse(text)!;
    }

    private async Task AssertRefusedAsync(JsonObject body, string field)
    {
        using var response = await PostAsync(body.ToJsonString());
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal([field], problem["errors"]!.AsObject().Select(error => error.Key));
        Assert.Contains(field, problem["detail"]!.ToString(), StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> PostAsync(string body) => bot.Http.PostAsync(new Uri("/api/sla/preview", UriKind.Relative), Json(body));

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
