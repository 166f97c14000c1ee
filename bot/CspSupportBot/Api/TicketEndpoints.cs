using System.Globalization;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Api;

public static class TicketEndpoints
{
    private const int MostTaken = 200;
    private const int UsuallyTaken = 50;

    /// <summary>
    /// `GET /api/tickets?state=&amp;customer=&amp;impact=&amp;take=&amp;after=`: a page of tickets, the newest first, as
    /// `{items:[{number,customer,family,impact,state,owner,dueAt}],next}`; 400 names a parameter that can't be read.
    /// `GET /api/tickets/{number}`: one ticket with its history; 404 where there is none. Both answer only callers on this machine in
    /// Development, and 403 to everybody else until staff can sign in.
    /// </summary>
    public static void MapTickets(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/tickets").AddEndpointFilter<OnlyOnThisMachine>().AddEndpointFilter(EnterPartnerAsync);
        group.MapGet("", ListAsync);
        group.MapGet("{number}", FindAsync);
    }

    private static async Task<IResult> ListAsync(
        BoardDesk board, string? state, string? customer, string? impact, string? take, string? after, CancellationToken cancellationToken)
    {
        if (!TryRead(state, out TicketState? wantedState))
        {
            return Unreadable("state", $"one of {string.Join(", ", Enum.GetNames<TicketState>())}");
        }

        var wantedImpact = BusinessImpacts.MostSevereFirst.Cast<BusinessImpact?>()
            .FirstOrDefault(known => string.Equals($"{known!.Value.Letter()}", impact, StringComparison.OrdinalIgnoreCase));
        if (!string.IsNullOrEmpty(impact) && wantedImpact is null)
        {
            return Unreadable("impact", "A, B or C");
        }

        if (!TryRead(take, out int wantedItems))
        {
            return Unreadable("take", $"a number from 1 to {MostTaken}");
        }

        TicketNumber last = default;
        if (!string.IsNullOrEmpty(after) && !TicketNumber.TryParse(after, out last))
        {
            return Unreadable("after", "the value of \"next\" of the page before");
        }

        var page = await board.ListAsync(
            new TicketFilter(wantedState, wantedImpact, customer?.Trim()),
            wantedItems,
            last.Value == 0 ? null : last.Value,
            cancellationToken);
        return Results.Ok(page);
    }

    private static async Task<IResult> FindAsync(BoardDesk board, string number, CancellationToken cancellationToken) =>
        TicketNumber.TryParse(number, out var wanted) && await board.FindAsync(wanted, cancellationToken) is { } ticket
            ? Results.Ok(ticket)
            : Results.NotFound();

    private static async ValueTask<object?> EnterPartnerAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var services = context.HttpContext.RequestServices;
        var configured = services.GetRequiredService<IConfiguration>().GetSection("Access:Tenants").Get<string[]>()?.FirstOrDefault();
        if (await services.GetRequiredService<BoardDesk>().EnterAsync(configured, context.HttpContext.RequestAborted))
        {
            return await next(context);
        }

        // Nobody has spoken to the bot yet, so there is no ticket.
        return context.HttpContext.GetRouteValue("number") is null ? Results.Ok(new BoardPage([], null)) : Results.NotFound();
    }

    private static bool TryRead(string? text, out int take)
    {
        take = UsuallyTaken;
        return string.IsNullOrEmpty(text)
            || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out take) && take is >= 1 and <= MostTaken);
    }

    private static bool TryRead<T>(string? text, out T? value)
        where T : struct, Enum
    {
        var isKnown = Enum.TryParse<T>(text, ignoreCase: true, out var parsed) && Enum.GetNames<T>().Contains(text, StringComparer.OrdinalIgnoreCase);
        value = isKnown ? parsed : null;
        return isKnown || string.IsNullOrEmpty(text);
    }

    private static IResult Unreadable(string parameter, string expected) =>
        Results.Problem($"The parameter \"{parameter}\" must be {expected}.", statusCode: StatusCodes.Status400BadRequest);
}
