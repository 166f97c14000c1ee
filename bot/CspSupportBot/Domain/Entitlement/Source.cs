namespace CspSupportBot.Domain.Entitlement;

/// <summary>A document of Microsoft that a rule comes from.</summary>
/// <param name="Name">The name of its title in Cards/Rules.resx.</param>
/// <param name="Year">The year of the text that was read.</param>
public sealed record Source(string Name, int Year, Uri Address)
{
    /// <summary>The page that the product began with; it is still in force where no newer text contradicts it.</summary>
    public static readonly Source ReportPage2020 = Page("SourceReport", 2020, "report-problems-on-behalf-of-a-customer");

    public static readonly Source ReportPage2023 = Page("SourceReport", 2023, "report-problems-on-behalf-of-a-customer");

    public static readonly Source LeastPrivilegedRoles = Page("SourceRoles", 2023, "gdap-least-privileged-roles-by-task");

    public static readonly Source GdapQuestions = Page("SourceGdapQuestions", 2023, "gdap-faq");

    public static readonly Source GdapWorkloads = Page("SourceGdapWorkloads", 2023, "gdap-supported-workloads");

    public static readonly Source SupportResources = Page("SourceSupportResources", 2023, "support-resource-options");

    public static readonly Source Escalating = Page("SourceEscalating", 2023, "escalating-to-microsoft");

    public static readonly Source MarketplaceSupport = Page("SourceMarketplaceSupport", 2023, "csp-commercial-marketplace-support");

    public static readonly Source SdkReleaseNotes = Page("SourceSdkNotes", 2023, "developer/dotnet-release-notes");

    public static readonly Source NationalCloud = Page("SourceNationalCloud", 2023, "developer/developing-for-partner-center-for-microsoft-national-cloud");

    private static Source Page(string name, int year, string page) => new(name, year, new Uri($"https://learn.microsoft.com/partner-center/{page}"));
}
