namespace CspSupportBot.Domain;

/// <summary>
/// The partner whose data the current piece of work may see; every row carries it and every query is keyed by it. Set
/// once, at the door, before anything is read.
/// </summary>
public sealed class PartnerTenant
{
    private string? id;

    /// <summary>Entra tenant id of the partner.</summary>
    public string Id => id ?? throw new InvalidOperationException("The partner tenant is used before the door has set it.");

    public void Enter(string tenantId)
    {
        if (id is not null && id != tenantId)
        {
            throw new InvalidOperationException("One piece of work serves one partner tenant.");
        }

        id = tenantId;
    }
}
