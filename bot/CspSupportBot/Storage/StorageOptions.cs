using System.ComponentModel.DataAnnotations;

namespace CspSupportBot.Storage;

/// <summary>Where tickets are kept.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    public const string Sqlite = "Sqlite";

    public const string Postgres = "Postgres";

    /// <summary>Sqlite: one file, one process. Postgres: a database that several replicas share.</summary>
    [AllowedValues(Sqlite, Postgres, ErrorMessage = "Storage:Provider must be Sqlite or Postgres.")]
    public string Provider { get; set; } = Sqlite;
}
