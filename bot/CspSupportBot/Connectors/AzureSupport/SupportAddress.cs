using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Connectors.AzureSupport;

/// <summary>The addresses of Microsoft.Support.</summary>
public static class SupportAddress
{
    public const string Services = "/providers/Microsoft.Support/services";

    /// <summary>Of the customer's subscription.</summary>
    /// <param name="below">Path below the provider, with a leading slash.</param>
    public static string Subscription(Ticket ticket, string apiVersion, string below, string query = "") =>
        $"/subscriptions/{Uri.EscapeDataString(ticket.WhatId)}/providers/Microsoft.Support{below}?api-version={apiVersion}{query}";

    /// <summary>Of the ticket under its own name.</summary>
    public static string Ticket(Ticket ticket, string apiVersion, string below = "", string query = "") =>
        Subscription(ticket, apiVersion, $"/supportTickets/{Uri.EscapeDataString(ticket.BackendName)}{below}", query);
}
