using CspSupportBot.Connectors.Embedded;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Connectors.Embedded;

/// <summary>The stand-in refuses what Azure would refuse.</summary>
public sealed class AzureRulesTests
{
    private static readonly SampleData Sample = new();
    private static readonly AzureRules Rules = new(Sample);
    private static readonly AzureProblem Known = Sample.Problems[0];

    [Fact]
    public void A_complete_ticket_of_a_customer_with_access_is_taken() => Assert.Null(Refusal());

    [Theory]
    [InlineData("Fabrikam Inc")]
    [InlineData("Litware Inc")]
    public void Without_access_nothing_is_taken(string customer) =>
        Assert.Equal("AuthorizationFailed", Refusal(customer: customer)?.Code);

    [Fact]
    public void An_unknown_tenant_is_refused() =>
        Assert.Equal("AuthorizationFailed", Refusal(change: draft => draft with { CustomerTenantId = Guid.NewGuid().ToString() })?.Code);

    [Fact]
    public void A_subscription_of_somebody_else_is_refused() =>
        Assert.Equal("SubscriptionNotFound", Refusal(change: draft => draft with { WhatId = Guid.NewGuid().ToString() })?.Code);

    [Fact]
    public void An_unknown_service_is_refused() =>
        Assert.Contains("serviceId", Refusal(problem: Known with { ServiceId = "none" })?.Detail);

    [Fact]
    public void A_classification_of_another_service_is_refused() =>
        Assert.Contains("problemClassificationId", Refusal(problem: Known with { ClassificationId = Sample.Problems[^1].ClassificationId })?.Detail);

    [Theory]
    [InlineData("title")]
    [InlineData("description")]
    [InlineData("firstName")]
    [InlineData("primaryEmailAddress")]
    [InlineData("country")]
    [InlineData("preferredTimeZone")]
    [InlineData("phoneNumber")]
    public void A_missing_field_is_named(string field)
    {
        var contact = Samples.Contact;
        var refusal = Refusal(
            change: draft => field switch
            {
                "title" => draft with { Title = "" },
                "description" => draft with { Description = "" },
                _ => draft,
            },
            contact: field switch
            {
                "firstName" => contact with { Name = "" },
                "primaryEmailAddress" => contact with { Email = "" },
                "country" => contact with { Country = "" },
                "preferredTimeZone" => contact with { TimeZone = "" },
                "phoneNumber" => contact with { Phone = null },
                _ => contact,
            });

        Assert.Equal("InvalidParameterValue", refusal?.Code);
        Assert.Contains(field, refusal!.Detail);
    }

    [Fact]
    public void Only_critical_impact_demands_a_phone_number() => Assert.Null(Refusal(
        change: draft => draft with { Impact = BusinessImpact.Moderate },
        contact: Samples.Contact with { Phone = null }));

    private static BackendFailure.Refused? Refusal(
        string customer = "Contoso Ltd", Func<TicketDraft, TicketDraft>? change = null, AzureProblem? problem = null, Contact? contact = null)
    {
        var known = Sample.Customers.First(candidate => candidate.Name == customer);
        var draft = Samples.Draft() with { CustomerTenantId = known.TenantId, WhatId = known.Subscriptions[0].Id };
        return Rules.Refusal(Ticket.Submit(
            change?.Invoke(draft) ?? draft, Samples.ByApi, new TicketNumber(1), problem ?? Known, contact ?? Samples.Contact, Samples.Aiko, Samples.Now));
    }
}
