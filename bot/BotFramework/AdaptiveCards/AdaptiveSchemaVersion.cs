using System.Globalization;
using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>A version of the card schema, such as 1.5.</summary>
[JsonConverter(typeof(SchemaVersionConverter))]
public class AdaptiveSchemaVersion : IComparable<AdaptiveSchemaVersion>
{
    /// <summary>Version 0.0.</summary>
    public AdaptiveSchemaVersion()
    {
    }

    /// <summary>The version in a text.</summary>
    /// <param name="versionString">Two numbers with a dot between them, or the first alone.</param>
    /// <exception cref="ArgumentException">The text is no version.</exception>
    public AdaptiveSchemaVersion(string versionString)
    {
        string[] parts = versionString?.Split('.') ?? [];
        int minor = 0;
        if (parts.Length is 0 or > 2 || !TryParse(parts[0], out int major) || (parts.Length == 2 && !TryParse(parts[1], out minor)))
        {
            throw new ArgumentException($"'{versionString}' is no schema version.", nameof(versionString));
        }

        Major = major;
        Minor = minor;
    }

    /// <summary>The version with these numbers.</summary>
    /// <param name="major">The number before the dot.</param>
    /// <param name="minor">The number after the dot.</param>
    public AdaptiveSchemaVersion(int major, int minor)
    {
        Major = major;
        Minor = minor;
    }

    /// <summary>The number before the dot.</summary>
    public int Major { get; set; }

    /// <summary>The number after the dot.</summary>
    public int Minor { get; set; }

    /// <summary>The version in a text.</summary>
    /// <param name="versionString">Two numbers with a dot between them.</param>
    public static implicit operator AdaptiveSchemaVersion(string versionString) => new(versionString);

    /// <summary>Whether both are the same version.</summary>
    public static bool operator ==(AdaptiveSchemaVersion version1, AdaptiveSchemaVersion version2) => Equals(version1, version2);

    /// <summary>Whether the versions differ.</summary>
    public static bool operator !=(AdaptiveSchemaVersion version1, AdaptiveSchemaVersion version2) => !Equals(version1, version2);

    /// <summary>Whether the left version is older.</summary>
    public static bool operator <(AdaptiveSchemaVersion left, AdaptiveSchemaVersion right) => Compare(left, right) < 0;

    /// <summary>Whether the left version is older or the same.</summary>
    public static bool operator <=(AdaptiveSchemaVersion left, AdaptiveSchemaVersion right) => Compare(left, right) <= 0;

    /// <summary>Whether the left version is newer.</summary>
    public static bool operator >(AdaptiveSchemaVersion left, AdaptiveSchemaVersion right) => Compare(left, right) > 0;

    /// <summary>Whether the left version is newer or the same.</summary>
    public static bool operator >=(AdaptiveSchemaVersion left, AdaptiveSchemaVersion right) => Compare(left, right) >= 0;

    /// <summary>Negative if this version is older than the other, positive if newer, zero if the same.</summary>
    /// <param name="other">The other version; none counts as the oldest.</param>
    /// <returns>The order.</returns>
    public int CompareTo(AdaptiveSchemaVersion other) =>
        other is null ? 1 : (Major, Minor).CompareTo((other.Major, other.Minor));

    /// <inheritdoc />
    public override bool Equals(object obj) => obj is AdaptiveSchemaVersion other && CompareTo(other) == 0;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Major, Minor);

    /// <summary>The numbers with a dot between them.</summary>
    /// <returns>The form used in the JSON.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");

    private static int Compare(AdaptiveSchemaVersion left, AdaptiveSchemaVersion right) =>
        Comparer<AdaptiveSchemaVersion>.Default.Compare(left, right);

    private static bool TryParse(string digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
