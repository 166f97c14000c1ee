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

    /// <summary>
    /// How long a turn may take to send its replies before another process takes them for lost; longer than `Turns:Timeout`. So late come the replies of a
    /// replica that was killed.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:02", "00:10:00", ErrorMessage = "Storage:ReplyLease must be from {1} to {2}.")]
    public TimeSpan ReplyLease { get; set; } = TimeSpan.FromSeconds(90);

    /// <summary>How late durable work may be before the bot says that it is not ready: nobody works it off.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00", ErrorMessage = "Storage:UnreadyLag must be from {1} to {2}.")]
    public TimeSpan UnreadyLag { get; set; } = TimeSpan.FromMinutes(5);
}
