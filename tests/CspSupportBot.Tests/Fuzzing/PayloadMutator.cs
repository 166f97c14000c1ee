using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CspSupportBot.Cards;

namespace CspSupportBot.Tests.Fuzzing;

/// <summary>Makes wrong activities out of recorded ones. The same seed and index always make the same bytes.</summary>
internal sealed class PayloadMutator(IReadOnlyList<string> payloads, Uri serviceUrl, int seed)
{
    private static readonly string[] Said =
    [
        "new ticket", "new ticket Contoso azure A", "Contoso Ltd", "Azure", "Contoso Production", "A", "B", "submit", "back", "cancel", "help", "start over",
        "my tickets", "tickets Contoso", "find 1", "sla", "ticket 1", "ticket CSP-99999999999999999999", "isv Tailspin", "note 1 x", "assign 1 me",
        "wait 1 customer", "resume 1", "resolve 1 done", "reopen 1", "severity 1 A", "number 1 2", "update 1", "language ja", "language en",
        "hand my tickets to Kim", "edit title", "新規チケット", "自分のチケット", "ヘルプ",
    ];

    private static readonly string[] Members =
        [CardActions.SayMember, CardActions.WithMember, CardActions.DraftMember, CardActions.QuestionMember, CardActions.AnswerMember, "title", "description"];

    /// <summary>Few conversations, so that what one message left behind meets the next.</summary>
    private const int Conversations = 61;

    private readonly byte[] address = Encoding.UTF8.GetBytes(serviceUrl.AbsoluteUri);

    public byte[] Make(int index)
    {
        var random = new Random(unchecked((seed * 1_000_003) + index));
        var activity = JsonNode.Parse(payloads[random.Next(payloads.Count)])!.AsObject();
        Place(activity, index, random);
        Speak(activity, random);
        for (var times = random.Next(0, 5); times > 0; times--)
        {
            TreeMutation.Apply(activity, random);
        }

        KeepOnThisMachine(activity);
        return Damage(ToBytes(activity, random), random);
    }

    private void Place(JsonObject activity, int index, Random random)
    {
        activity["serviceUrl"] = serviceUrl.AbsoluteUri;
        activity["id"] = random.Next(20) == 0 ? "1" : index.ToString(CultureInfo.InvariantCulture);
        if (activity["conversation"] is JsonObject conversation)
        {
            conversation["id"] = $"a:{random.Next(Conversations)}";
        }
    }

    private static void Speak(JsonObject activity, Random random)
    {
        if (activity["type"]?.ToString() != "message" || random.Next(4) == 0)
        {
            return;
        }

        if (random.Next(4) > 0)
        {
            activity["text"] = Said[random.Next(Said.Length)];
            activity.Remove("value");
            return;
        }

        var value = new JsonObject();
        foreach (var member in Members.Where(_ => random.Next(2) == 0))
        {
            value[member] = random.Next(3) switch
            {
                0 => Said[random.Next(Said.Length)],
                1 => $"{Guid.Empty}",
                _ => OddValues.Pick(random),
            };
        }

        activity["value"] = value;
    }

    // The bot answers where an activity says it came from; nothing may leave this machine.
    private void KeepOnThisMachine(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, member) in members.ToList())
                {
                    if (name.Equals("serviceUrl", StringComparison.OrdinalIgnoreCase) && member?.ToString().Contains("://", StringComparison.Ordinal) == true)
                    {
                        members[name] = serviceUrl.AbsoluteUri;
                    }
                    else
                    {
                        KeepOnThisMachine(member);
                    }
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    KeepOnThisMachine(item);
                }

                break;
        }
    }

    private static byte[] ToBytes(JsonObject activity, Random random)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true, MaxDepth = 4_000 });
        var twice = random.Next(8) == 0 ? random.Next(activity.Count + 1) : -1;
        writer.WriteStartObject();
        foreach (var (place, (name, member)) in activity.Index())
        {
            // A name that comes twice can't be made in the tree.
            for (var times = place == twice && name != "serviceUrl" ? 2 : 1; times > 0; times--)
            {
                writer.WritePropertyName(name);
                if (member is null)
                {
                    writer.WriteNullValue();
                }
                else
                {
                    member.WriteTo(writer);
                }
            }
        }

        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private byte[] Damage(byte[] bytes, Random random)
    {
        switch (random.Next(20))
        {
            case 0:
                return bytes[..random.Next(bytes.Length)];
            case 1:
                // Half a character: JSON may escape what UTF-8 can't write.
                return Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace("Alex", "\\ud83d\\u0000", StringComparison.Ordinal));
            case 2 or 3:
                for (var times = random.Next(1, 6); times > 0; times--)
                {
                    var at = random.Next(bytes.Length);
                    if (!IsInAddress(bytes, at))
                    {
                        bytes[at] = (byte)random.Next(256);
                    }
                }

                return bytes;
            default:
                return bytes;
        }
    }

    private bool IsInAddress(byte[] bytes, int at)
    {
        var from = Math.Max(0, at - address.Length);
        var start = bytes.AsSpan(from, Math.Min(bytes.Length - from, (2 * address.Length) + 1)).IndexOf(address);
        return start >= 0 && at >= from + start && at < from + start + address.Length;
    }
}
