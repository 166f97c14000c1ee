using CspSupportBot.Domain.Customers;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Connectors.Embedded;

/// <summary>
/// What Azure's support service demands of a new ticket (Microsoft.Support, supportTickets: create, api-version 2024-04-01).
/// </summary>
public sealed class AzureRules(SampleData sample)
{
    /// <summary>Why the partner may not see this subscription; null where it may.</summary>
    public BackendFailure.Refused? NoAccess(string customerTenantId, string subscriptionId)
    {
        var customer = sample.Customers.SingleOrDefault(known => known.TenantId == customerTenantId);
        if (customer is null || !customer.Access.MayFileAzure())
        {
            return new BackendFailure.Refused("AuthorizationFailed", $"The partner may not create support requests in the tenant of {customer?.Name ?? customerTenantId}.");
        }

        return customer.Subscriptions.All(subscription => subscription.Id != subscriptionId)
            ? new BackendFailure.Refused("SubscriptionNotFound", $"The subscription {subscriptionId} is not one of {customer.Name}.")
            : null;
    }

    /// <summary>Why Azure would refuse this ticket; null where it would take it.</summary>
    public BackendFailure.Refused? Refusal(Ticket ticket) => NoAccess(ticket.CustomerTenantId, ticket.WhatId) ?? Misfit(ticket);

    private BackendFailure.Refused? Misfit(Ticket ticket)
    {
        var service = sample.Problems.Where(problem => problem.ServiceId == ticket.Problem?.ServiceId).ToList();
        if (service.Count == 0)
        {
            return new("InvalidParameterValue", "serviceId is missing or unknown.");
        }

        if (service.All(problem => problem.ClassificationId != ticket.Problem?.ClassificationId))
        {
            return new("InvalidParameterValue", "problemClassificationId is missing or belongs to another service.");
        }

        return Missing(ticket) is { } field
            ? new("InvalidParameterValue", $"{field} is required.")
            : null;
    }

    private static string? Missing(Ticket ticket) => ticket switch
    {
        { Title: "" } => "title",
        { Description: "" } => "description",
        { DiagnosticConsent: null } => "advancedDiagnosticConsent",
        { Contact: null or { Name: "" } } => "contactDetails.firstName",
        { Contact.Email: "" } => "contactDetails.primaryEmailAddress",
        { Contact.Country: "" } => "contactDetails.country",
        { Contact.TimeZone: "" } => "contactDetails.preferredTimeZone",
        { SupportLanguage: "" } => "contactDetails.preferredSupportLanguage",
        { Impact: BusinessImpact.Critical, Contact.Phone: null or "" } => "contactDetails.phoneNumber (critical impact)",
        _ => null,
    };
}
