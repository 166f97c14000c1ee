using System.ComponentModel.DataAnnotations;

namespace CspSupportBot.Storage;

/// <summary>Where tickets are kept.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>Sqlite: one file, one process.</summary>
    [AllowedValues("Sqlite", ErrorMessage = "Storage:Provider must be Sqlite.")]
    public string Provider { get; set; } = "Sqlite";
}
