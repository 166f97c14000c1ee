using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>
/// Reads a point in time with its offset; what is not one counts as absent, because no activity may be refused
/// for its timestamp. Always writes milliseconds and only the finer digits that are there.
/// </summary>
internal abstract class TimestampConverter : JsonConverter<DateTimeOffset?>
{
    private const string Milliseconds = "yyyy-MM-dd'T'HH:mm:ss.fffzzz";
    private const string FinerDigits = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz";

    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            reader.Skip();
            return null;
        }

        return DateTimeOffset.TryParse(
            reader.GetString(),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out DateTimeOffset timestamp) ? timestamp : null;
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options)
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            writer.WriteStringValue(Format(value.Value));
        }
    }

    protected abstract string Format(DateTimeOffset value);

    protected static string FormatWithOffset(DateTimeOffset value)
    {
        string format = value.Ticks % TimeSpan.TicksPerMillisecond == 0 ? Milliseconds : FinerDigits;
        return value.ToString(format, CultureInfo.InvariantCulture);
    }
}

/// <summary>Writes UTC as <c>Z</c>.</summary>
internal sealed class UtcTimestampConverter : TimestampConverter
{
    protected override string Format(DateTimeOffset value)
    {
        return FormatWithOffset(value.ToUniversalTime())[..^"+00:00".Length] + "Z";
    }
}

/// <summary>Writes the offset in figures, as a sender's clock has one even where it is zero.</summary>
internal sealed class LocalTimestampConverter : TimestampConverter
{
    protected override string Format(DateTimeOffset value)
    {
        return FormatWithOffset(value);
    }
}
