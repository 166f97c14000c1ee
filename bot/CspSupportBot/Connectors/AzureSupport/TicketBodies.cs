using System.Globalization;
using CspSupportBot.Connectors.AzureSupport.Wire;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Connectors.AzureSupport;

/// <summary>A ticket in Azure's words.</summary>
public static class TicketBodies
{
    private const string AnyTimeZone = "UTC";

    public static NewTicketBody Create(Ticket ticket)
    {
        var problem = ticket.Problem ?? throw new InvalidOperationException("The ticket is filed before it is classified.");
        var contact = ticket.Contact ?? throw new InvalidOperationException("The ticket is filed without a contact.");
        return new NewTicketBody(new NewTicketProperties
        {
            ServiceId = ServicePath(problem.ServiceId),
            ProblemClassificationId = ProblemPath(problem.ServiceId, problem.ClassificationId),
            Title = ticket.Title,
            Description = ticket.DescriptionForMicrosoft,
            Severity = Severity(ticket.Impact),
            AdvancedDiagnosticConsent = Consent(ticket),
            Require24X7Response = ticket.Impact is BusinessImpact.Critical ? true : null,
            ProblemStartTime = ticket.ProblemStartedAt?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            FileWorkspaceName = ticket.FileWorkspace,
            SecondaryConsent = problem.SecondaryConsents.Count == 0
                ? null
                : [.. problem.SecondaryConsents.Select(type => new SecondaryConsentBody(Consent(ticket), type))],
            TechnicalTicketDetails = Resource(ticket, problem),
            ContactDetails = Contact(contact, ticket.SupportLanguage),
        });
    }

    // Azure refuses a resource of another subscription, and one that the service is not about.
    private static TechnicalDetailsBody? Resource(Ticket ticket, AzureProblem problem) =>
        AzureResource.In($"{ticket.Title}\n{ticket.Description}") is { } named
        && named.SubscriptionId.Equals(ticket.WhatId, StringComparison.OrdinalIgnoreCase)
        && named.IsOf(problem.ResourceTypes)
            ? new TechnicalDetailsBody(named.Id)
            : null;

    /// <summary>Whole where the id is only a name.</summary>
    public static string ServicePath(string serviceId) => serviceId.StartsWith('/') ? serviceId : $"/providers/Microsoft.Support/services/{serviceId}";

    public static string ProblemPath(string serviceId, string classificationId) =>
        classificationId.StartsWith('/') ? classificationId : $"{ServicePath(serviceId)}/problemClassifications/{classificationId}";

    public static string Severity(BusinessImpact impact) => impact switch
    {
        BusinessImpact.Critical => "critical",
        BusinessImpact.Moderate => "moderate",
        _ => "minimal",
    };

    /// <summary>Null for what the programme does not know.</summary>
    public static BusinessImpact? Impact(string? severity) => severity?.ToUpperInvariant() switch
    {
        "CRITICAL" or "HIGHESTCRITICALIMPACT" => BusinessImpact.Critical,
        "MODERATE" => BusinessImpact.Moderate,
        "MINIMAL" => BusinessImpact.Minimal,
        _ => null,
    };

    private static string Consent(Ticket ticket) => ticket.DiagnosticConsent is true ? "Yes" : "No";

    private static ContactBody Contact(Contact contact, string language)
    {
        // Azure wants two names; who has one only, has it twice.
        var names = contact.Name.Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new ContactBody
        {
            FirstName = names.FirstOrDefault() ?? contact.Name,
            LastName = names.LastOrDefault() ?? contact.Name,
            PrimaryEmailAddress = contact.Email,
            PhoneNumber = contact.Phone,
            PreferredTimeZone = TimeZoneInfo.TryConvertIanaIdToWindowsId(contact.TimeZone, out var windows) ? windows : AnyTimeZone,
            PreferredSupportLanguage = language,
            Country = contact.Country,
        };
    }
}
