namespace CspSupportBot.Domain.Tickets;

/// <summary>How severely the problem hurts the customer's business; Microsoft calls it severity C, B and A.</summary>
public enum BusinessImpact
{
    /// <summary>C: the service is still available, or only a non-production service is affected.</summary>
    Minimal,

    /// <summary>B: moderate loss or degradation; production is partially affected.</summary>
    Moderate,

    /// <summary>A: significant loss or degradation; production is down.</summary>
    Critical,
}

public static class BusinessImpacts
{
    /// <summary>From the most to the least severe, the order in which people are asked.</summary>
    public static readonly IReadOnlyList<BusinessImpact> MostSevereFirst =
        [BusinessImpact.Critical, BusinessImpact.Moderate, BusinessImpact.Minimal];

    /// <summary>The severity letter of the programme: A, B or C.</summary>
    public static char Letter(this BusinessImpact impact) => impact switch
    {
        BusinessImpact.Critical => 'A',
        BusinessImpact.Moderate => 'B',
        _ => 'C',
    };

    /// <summary>The impact of a letter; null where it is none of the programme's.</summary>
    public static BusinessImpact? OfLetter(string? letter) => letter switch
    {
        "A" => BusinessImpact.Critical,
        "B" => BusinessImpact.Moderate,
        "C" => BusinessImpact.Minimal,
        _ => null,
    };
}
