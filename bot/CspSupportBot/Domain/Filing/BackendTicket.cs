using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Domain.Filing;

/// <summary>A ticket as its backend shows it. Texts are the backend's own: values that nobody knew when this was written are shown as they are.</summary>
/// <param name="Number">What people quote to Microsoft.</param>
/// <param name="Status">Such as Open, Updating, Closed.</param>
/// <param name="Severity">Such as minimal, moderate, critical.</param>
/// <param name="CreatedAt">By the backend's clock; null where it does not say.</param>
public sealed record BackendTicket(string Number, string Status, string Severity, DateTimeOffset? CreatedAt)
{
    /// <summary>The severity as an impact; null where it is none of the programme's.</summary>
    public BusinessImpact? Impact { get; init; }

    public bool IsClosed { get; init; }

    public DateTimeOffset? ModifiedAt { get; init; }

    /// <summary>Address of the engineer who has it; null while nobody has.</summary>
    public string? Engineer { get; init; }

    /// <summary>Until when the backend itself promises a response; no length that it names elsewhere follows from it.</summary>
    public DateTimeOffset? ResponseDue { get; init; }

    /// <summary>The support plan by which it was filed, as people read it.</summary>
    public string? Plan { get; init; }
}
