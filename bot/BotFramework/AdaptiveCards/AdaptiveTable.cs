using System.ComponentModel;
using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>A table of rows and columns.</summary>
public class AdaptiveTable : AdaptiveCollectionWithContentAlignment
{
    /// <summary>The value of the <c>type</c> member.</summary>
    public const string TypeName = "Table";

    /// <inheritdoc />
    public override string Type { get; set; } = TypeName;

    /// <summary>The widths and alignments of the columns.</summary>
    public List<AdaptiveTableColumnDefinition> Columns { get; set; } = [];

    /// <summary>The rows from top to bottom.</summary>
    public List<AdaptiveTableRow> Rows { get; set; } = [];

    /// <summary>Whether lines stand between the cells; true unless set.</summary>
    [DefaultValue(true)]
    public bool ShowGridLines { get; set; } = true;

    /// <summary>The colour of the lines; inherited if unset.</summary>
    public AdaptiveContainerStyle? GridStyle { get; set; }

    /// <summary>Whether the first row is read out as headers. Clients take true if it was never set.</summary>
    [JsonIgnore]
    public bool FirstRowAsHeaders
    {
        get => HasHeaderRow ?? true;
        set => HasHeaderRow = value;
    }

    /// <summary>The header choice as made, because a client takes true where nothing is written.</summary>
    [JsonInclude]
    [JsonPropertyName("firstRowAsHeaders")]
    internal bool? HasHeaderRow { get; set; }

    /// <inheritdoc />
    public override void Add(AdaptiveElement element) => Rows.Add((AdaptiveTableRow)element);

    /// <inheritdoc />
    public override IEnumerator<AdaptiveElement> GetEnumerator() => Rows.GetEnumerator();
}
