using System.Text.Json.Nodes;

namespace CspSupportBot.Tests.Fuzzing;

/// <summary>One change somewhere in a JSON tree.</summary>
internal static class TreeMutation
{
    public static void Apply(JsonObject root, Random random)
    {
        var places = Places(root).ToList();
        if (places.Count == 0)
        {
            return;
        }

        var (parent, name) = places[random.Next(places.Count)];
        switch (random.Next(8))
        {
            case 0:
                parent.Remove(name);
                break;
            case 1:
                Rename(parent, name, random.Next(2) == 0 ? name.ToUpperInvariant() : name + "\u200b");
                break;
            case 2:
                Reorder(parent, random);
                break;
            case 3:
                Swap(places[random.Next(places.Count)], (parent, name));
                break;
            case 4:
                parent[name] = new JsonArray(parent[name]?.DeepClone(), parent[name]?.DeepClone(), null);
                break;
            case 5:
                parent[name] = parent[name] is { } member ? JsonValue.Create(member.ToJsonString()) : new JsonObject();
                break;
            default:
                parent[name] = OddValues.Pick(random);
                break;
        }
    }

    private static IEnumerable<(JsonObject Parent, string Name)> Places(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Places(member.Value).Prepend((members, member.Key))),
        JsonArray items => items.Take(20).SelectMany(Places),
        _ => [],
    };

    private static void Rename(JsonObject parent, string name, string to)
    {
        var member = parent[name];
        parent.Remove(name);
        parent[to] = member;
    }

    private static void Reorder(JsonObject parent, Random random)
    {
        var members = parent.ToArray();
        random.Shuffle(members);
        parent.Clear();
        foreach (var (name, member) in members)
        {
            parent[name] = member;
        }
    }

    private static void Swap((JsonObject Parent, string Name) one, (JsonObject Parent, string Name) other)
    {
        var (first, second) = (one.Parent[one.Name]?.DeepClone(), other.Parent[other.Name]?.DeepClone());
        other.Parent[other.Name] = first;
        one.Parent[one.Name] = second;
    }
}
