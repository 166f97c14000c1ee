using System.Text.RegularExpressions;

namespace CspSupportBot.Domain.Filing;

/// <summary>A resource of Azure that people name by its id, as the portal lets them copy it.</summary>
/// <param name="Id">Whole, from "/subscriptions/" on.</param>
/// <param name="Type">Such as Microsoft.Compute/virtualMachines; of a part of a resource the part's own.</param>
public sealed partial record AzureResource(string Id, string SubscriptionId, string Type)
{
    /// <summary>The first one in the text; null where there is none.</summary>
    public static AzureResource? In(string text)
    {
        if (WholeId().Match(text) is not { Success: true } found)
        {
            return null;
        }

        var types = found.Groups["type"].Captures.Select(capture => capture.Value);

        // A sentence may end right behind it; a resource's name never ends so.
        return new AzureResource(found.Value.TrimEnd('.', ',', ';', ')'), found.Groups["subscription"].Value, string.Join('/', types.Prepend(found.Groups["provider"].Value)));
    }

    /// <summary>Whether it is of one of these types, in whatever case.</summary>
    public bool IsOf(IReadOnlyList<string> types) => types.Contains(Type, StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(
        """/subscriptions/(?<subscription>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})/resourceGroups/[^/\s"'<>]+/providers/(?<provider>[\w.]+)(/(?<type>\w+)/[^/\s"'<>?#]+)+""",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex WholeId();
}
