using System.ComponentModel.DataAnnotations;

namespace CspSupportBot.Connectors.Embedded;

/// <summary>How the stand-in for Azure's support behaves; for trials and tests.</summary>
public sealed class EmbeddedOptions
{
    public const string Section = "Connectors:Embedded";

    /// <summary>
    /// The connection string of the SQLite file in which the stand-ins keep what was filed with them; replicas on one machine may share it.
    /// </summary>
    public string Store { get; set; } = "Data Source=embedded-backends.db";

    /// <summary>What goes wrong with each filing.</summary>
    [EnumDataType(typeof(EmbeddedFault), ErrorMessage = "Connectors:Embedded:Fault must be None, Fail, Hang, FailAfterFiling or HangAfterFiling.")]
    public EmbeddedFault Fault { get; set; }
}

public enum EmbeddedFault
{
    None,

    /// <summary>The backend can't be reached; nothing is filed.</summary>
    Fail,

    /// <summary>No answer, and nothing is filed.</summary>
    Hang,

    /// <summary>The ticket is filed, but the answer is an error.</summary>
    FailAfterFiling,

    /// <summary>The ticket is filed, but the answer never comes.</summary>
    HangAfterFiling,
}
