namespace CspSupportBot.Domain.Filing;

/// <summary>The names under which tickets remember their backend. They are stored; do not rename one.</summary>
public static class BackendNames
{
    public const string AzureSupport = "azure-support";
}
