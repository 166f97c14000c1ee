using System.Globalization;
using CspSupportBot.Domain.Customers;
using CspSupportBot.Domain.Entitlement;
using CspSupportBot.Domain.Files;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Cards;

/// <summary>The domain's terms in the current language; the words themselves are in Words.resx.</summary>
public static class Wording
{
    /// <summary>Fills a sentence's places in, numbers and dates written as the language does.</summary>
    public static string With(this string pattern, params object?[] values) => string.Format(CultureInfo.CurrentCulture, pattern, values);

    public static string Of(ProductFamily family) => family switch
    {
        ProductFamily.Azure => Words.FamilyAzure,
        ProductFamily.Microsoft365 => Words.FamilyMicrosoft365,
        _ => Words.FamilyMarketplace,
    };

    public static string MeaningOf(ProductFamily family) => family switch
    {
        ProductFamily.Azure => Words.FamilyAzureMeaning,
        ProductFamily.Microsoft365 => Words.FamilyMicrosoft365Meaning,
        _ => Words.FamilyMarketplaceMeaning,
    };

    public static string Of(BusinessImpact impact) => impact switch
    {
        BusinessImpact.Critical => Words.ImpactCritical,
        BusinessImpact.Moderate => Words.ImpactModerate,
        _ => Words.ImpactMinimal,
    };

    public static string MeaningOf(BusinessImpact impact) => impact switch
    {
        BusinessImpact.Critical => Words.ImpactCriticalMeaning,
        BusinessImpact.Moderate => Words.ImpactModerateMeaning,
        _ => Words.ImpactMinimalMeaning,
    };

    /// <summary>One or two cases that have this impact.</summary>
    public static string ExampleOf(BusinessImpact impact, ProductFamily family) => (impact, family) switch
    {
        (BusinessImpact.Critical, ProductFamily.Azure) => Words.ImpactCriticalAzure,
        (BusinessImpact.Critical, _) => Words.ImpactCriticalMicrosoft365,
        (BusinessImpact.Moderate, ProductFamily.Azure) => Words.ImpactModerateAzure,
        (BusinessImpact.Moderate, _) => Words.ImpactModerateMicrosoft365,
        (_, ProductFamily.Azure) => Words.ImpactMinimalAzure,
        _ => Words.ImpactMinimalMicrosoft365,
    };

    /// <summary>"A · Critical".</summary>
    public static string WithLetter(BusinessImpact impact) => $"{impact.Letter()} · {Of(impact)}";

    /// <summary>"screenshot.png (12 KB)".</summary>
    public static string Of(TicketFile file) => $"{file.Name} ({Size(file.Size)})";

    public static string Of(RequestKind kind) => kind switch
    {
        RequestKind.BreakFix => Words.KindBreakFix,
        RequestKind.Advisory => Words.KindAdvisory,
        RequestKind.Billing => Words.KindBilling,
        RequestKind.FraudConcern => Words.KindFraud,
        _ => Words.KindVulnerability,
    };

    public static string Of(WaitingFor reason) => reason switch
    {
        WaitingFor.Customer => Words.WaitingForCustomer,
        WaitingFor.Vendor => Words.WaitingForVendor,
        _ => Words.WaitingForUs,
    };

    public static string StateOf(Ticket ticket) => ticket switch
    {
        { State: TicketState.Filing } => Words.StateFiling,
        { IsWatching: true } => Words.StateHeldBack,
        { IsHeldBack: true } => Words.StateIncidentOver,
        { State: TicketState.Prepared } => ticket.Route.IsFiling() ? Words.StatePrepared : Words.StatePreparedElsewhere,
        { State: TicketState.Filed } => Words.StateFiled,
        { State: TicketState.Responded } => Words.StateResponded,
        { State: TicketState.Waiting, WaitingFor: { } reason } => Of(reason),
        { State: TicketState.Referred } => Words.StateReferred,
        { State: TicketState.Failed } => Words.StateFailed,
        { State: TicketState.Resolved } => Words.StateResolved,
        _ => Words.StateCancelled,
    };

    /// <summary>"due today 16:40 JST"; once that is over and still waited for, "overdue since today 16:40 JST".</summary>
    /// <param name="due">When the first response to the ticket is due.</param>
    public static string OfDue(Ticket ticket, DateTimeOffset due, Reader reader, DateTimeOffset now) =>
        (due <= now && ticket is { RespondedAt: null, IsClosed: false } ? Words.OverdueSince : Words.DueAt).With(reader.Moment(due, now));

    public static string Of(CustomerAccess access) => access switch
    {
        CustomerAccess.Full => Words.AccessFull,
        CustomerAccess.SupportRole => Words.AccessSupportRole,
        CustomerAccess.OtherRoles => Words.AccessOtherRoles,
        CustomerAccess.AzureRole => Words.AccessAzureRole,
        CustomerAccess.Expired => Words.AccessExpired,
        CustomerAccess.Unknown => Words.AccessUnknown,
        _ => Words.AccessNone,
    };

    /// <summary>What may be done, in a few words.</summary>
    public static string Of(SupportRoute route) => route switch
    {
        SupportRoute.FileThroughApi => Words.RouteFileThroughApi,
        SupportRoute.FileInPortal => Words.RouteFileInPortal,
        SupportRoute.GetAccess => Words.RouteGetAccess,
        SupportRoute.AskProvider => Words.RouteAskProvider,
        SupportRoute.ContactVendor => Words.RouteContactVendor,
        SupportRoute.UseOwnPlan => Words.RouteUseOwnPlan,
        SupportRoute.PartnerCenterHelp => Words.RoutePartnerCenterHelp,
        SupportRoute.SecurityResponse => Words.RouteSecurityResponse,
        _ => Words.RouteDynamicsSupport,
    };

    /// <summary>Why the rule decides as it does.</summary>
    public static string ReasonOf(Rule rule) => RuleText(rule.Name);

    /// <summary>What to do under the rule; empty where the reason says it already.</summary>
    public static string RemedyOf(Rule rule) => Rules.ResourceManager.GetString($"{rule.Name}Remedy", CultureInfo.CurrentUICulture) ?? "";

    /// <summary>Reason, remedy and id in one line.</summary>
    public static string Whole(Rule rule) => string.Join(' ', new[] { ReasonOf(rule), RemedyOf(rule), $"({rule.Id})" }.Where(part => part.Length > 0));

    /// <summary>What the document calls itself.</summary>
    public static string TitleOf(Source source) => RuleText(source.Name);

    /// <summary>"Rule CSP-09 · Report a service problem on behalf of a customer (2023)".</summary>
    public static string SourceOf(Rule rule) =>
        Words.RuleSource.With(rule.Id, string.Join("; ", rule.Sources.Select(source => $"{TitleOf(source)} ({source.Year})")));

    /// <summary>The language of Microsoft's support in its own name, as people look for theirs; without the country, which tells nothing here.</summary>
    public static string SupportLanguage(string code) => CultureInfo.GetCultureInfo(code) is { IsNeutralCulture: false, Parent: var language }
        ? language.NativeName
        : CultureInfo.GetCultureInfo(code).NativeName;

    /// <summary>A length of time in its two largest units, rounded down.</summary>
    public static string Duration(TimeSpan length) => length switch
    {
        { TotalDays: >= 1, Hours: > 0 } => Words.DurationTwo.With(Count(length.Days, Words.DayOne, Words.DayMany), Count(length.Hours, Words.HourOne, Words.HourMany)),
        { TotalDays: >= 1 } => Count(length.Days, Words.DayOne, Words.DayMany),
        { TotalHours: >= 1, Minutes: > 0 } => Words.DurationHoursMinutes.With(length.Hours, length.Minutes),
        { TotalHours: >= 1 } => Count(length.Hours, Words.HourOne, Words.HourMany),
        { TotalMinutes: >= 1 } => Count(length.Minutes, Words.MinuteOne, Words.MinuteMany),
        _ => Count(Math.Max(0, length.Seconds), Words.SecondOne, Words.SecondMany),
    };

    /// <summary>One form for one, the other for all else; Japanese has the same for both.</summary>
    public static string Count(int count, string one, string many, params object?[] more) => (count == 1 ? one : many).With([count, .. more]);

    private static string RuleText(string name) => Rules.ResourceManager.GetString(name, CultureInfo.CurrentUICulture)
        ?? throw new InvalidOperationException($"Cards/Rules.resx lacks {name}.");

    // The same in every language.
    private static string Size(int bytes) =>
        bytes < 1_000_000 ? $"{Math.Max(1, bytes / 1000)} KB" : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000.0:0.0} MB");
}
