using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using CspSupportBot.Cards;
using CspSupportBot.Domain.Customers;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Dialogs.Questions;

/// <summary>
/// Microsoft's contact is the partner's person, never the customer's (programme page: "enter your information, not your customer's
/// information").
/// </summary>
public sealed partial class ContactRule(ICustomerDirectory directory)
{
    private static readonly EmailAddressAttribute Form = new();

    /// <summary>Why this address can't be the contact's; null where it can.</summary>
    public async Task<string?> RefusalOfEmailAsync(string email, TicketDraft draft, CancellationToken cancellationToken)
    {
        if (!Form.IsValid(email) || email.Any(char.IsWhiteSpace))
        {
            return Sentences.EmailInvalid;
        }

        var customer = draft.CustomerTenantId is { } tenantId ? await directory.FindAsync(tenantId, cancellationToken) : null;
        return customer?.OwnsAddress(email) is true ? Sentences.EmailOfCustomer.With(customer.Name) : null;
    }

    /// <summary>Why this is no phone number that Azure takes; null where it is one.</summary>
    public static string? RefusalOfPhone(string phone) => International().IsMatch(phone) ? null : Sentences.PhoneInvalid;

    [GeneratedRegex(@"^\+[0-9][0-9 ().\-]{5,24}$", RegexOptions.CultureInvariant)]
    private static partial Regex International();
}
