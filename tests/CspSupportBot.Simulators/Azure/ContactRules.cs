using System.Globalization;
using System.Net.Mail;
using System.Text.Json;
using System.Text.Json.Nodes;
using CspSupportBot.Simulators.Teams;

namespace CspSupportBot.Simulators.Azure;

/// <summary>What <c>contactDetails</c> must hold.</summary>
internal static class ContactRules
{
    private static readonly string[] Languages = ["en-us", "zh-hans", "es-es", "fr-fr", "ja-jp", "ko-kr", "ru-ru", "pt-br", "it-it", "zh-tw", "de-de"];

    private static readonly HashSet<string> Countries = new(
        CultureInfo.GetCultures(CultureTypes.SpecificCultures).Select(culture => new RegionInfo(culture.Name).ThreeLetterISORegionName).Where(code => code.Length == 3),
        StringComparer.OrdinalIgnoreCase);

    public static ConnectorAnswer? Refuse(JsonNode? details, string severity)
    {
        if (details is not JsonObject contact)
        {
            return ArmError.BadValue("contactDetails", "a value is required.");
        }

        return Field.Unknown(contact, "firstName", "lastName", "preferredContactMethod", "primaryEmailAddress", "additionalEmailAddresses", "phoneNumber", "preferredTimeZone", "country", "preferredSupportLanguage")
            ?? Field.Required(contact, "firstName")
            ?? Field.Required(contact, "lastName")
            ?? Field.OneOf(contact, "preferredContactMethod", "email", "phone")
            ?? Email(contact)
            ?? Field.Optional(contact, "additionalEmailAddresses", JsonValueKind.Array)
            ?? TimeZone(contact)
            ?? Country(contact)
            ?? Field.OneOf(contact, "preferredSupportLanguage", Languages)
            ?? Phone(contact, severity);
    }

    private static ConnectorAnswer? Email(JsonObject contact) =>
        MailAddress.TryCreate(Field.Text(contact, "primaryEmailAddress"), out _) ? null : ArmError.BadValue("primaryEmailAddress", "must be an e-mail address.");

    private static ConnectorAnswer? TimeZone(JsonObject contact) =>
        TimeZoneInfo.TryConvertWindowsIdToIanaId(Field.Text(contact, "preferredTimeZone"), out _)
            ? null : ArmError.BadValue("preferredTimeZone", "must be the name of a Windows time zone.");

    private static ConnectorAnswer? Country(JsonObject contact) =>
        Countries.Contains(Field.Text(contact, "country")) ? null : ArmError.BadValue("country", "must be an ISO 3166-1 alpha-3 code.");

    private static ConnectorAnswer? Phone(JsonObject contact, string severity)
    {
        bool isNeeded = severity.EndsWith("critical", StringComparison.OrdinalIgnoreCase)
            || severity.Equals("highestcriticalimpact", StringComparison.OrdinalIgnoreCase)
            || Field.Text(contact, "preferredContactMethod").Equals("phone", StringComparison.OrdinalIgnoreCase);
        return isNeeded && Field.Text(contact, "phoneNumber").Length == 0
            ? ArmError.BadValue("phoneNumber", "is required for this severity or contact method.") : null;
    }
}
