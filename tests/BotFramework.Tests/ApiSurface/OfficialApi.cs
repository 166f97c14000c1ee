using System.Text.RegularExpressions;

namespace BotFramework.Tests.ApiSurface;

/// <summary>The listing of the official SDK's public API.</summary>
internal sealed partial class OfficialApi
{
    private readonly Dictionary<string, ApiType> types = new(StringComparer.Ordinal);
    private readonly HashSet<string> namesOnly = new(StringComparer.Ordinal);

    internal int TypeCount => types.Count;

    internal static OfficialApi Read(string path)
    {
        OfficialApi api = new();
        string currentNamespace = string.Empty;
        Stack<(Match Head, List<ApiMember> Members)> open = new();
        foreach (string line in File.ReadLines(path))
        {
            string text = line.Trim();
            if (NamespaceLine().Match(line) is { Success: true } start)
            {
                currentNamespace = start.Groups["name"].Value;
            }
            else if (line.StartsWith("Public types of this assembly left out", StringComparison.Ordinal))
            {
                api.namesOnly.UnionWith(Quoted().Matches(line).Select(match => match.Groups["name"].Value));
            }
            else if (DelegateLine().Match(text) is { Success: true } function)
            {
                string name = $"{currentNamespace}.{function.Groups["name"].Value}";
                api.types[name] = new ApiType(name, "delegate", [], string.Empty, [ApiMember.Parse(text)]);
            }
            else if (TypeLine().Match(text) is { Success: true } head)
            {
                open.Push((head, []));
            }
            else if (text == "}" && open.TryPop(out (Match Head, List<ApiMember> Members) closed))
            {
                ApiType type = ToType(currentNamespace, closed.Head, closed.Members);
                api.types[type.Name] = type;
            }
            else if (open.Count > 0 && text is not ("{" or ""))
            {
                open.Peek().Members.AddRange(ToMembers(open.Peek().Head.Groups["kind"].Value, text));
            }
        }

        return api;
    }

    internal ApiType Find(string name)
    {
        return types.GetValueOrDefault(name);
    }

    internal bool KnowsByNameOnly(ApiType type)
    {
        return namesOnly.Contains(type.SimpleName);
    }

    /// <summary>The members of a type and of all types above it.</summary>
    internal IEnumerable<ApiMember> MembersWithInherited(ApiType type)
    {
        IEnumerable<ApiMember> inherited = type.Bases
            .SelectMany(name => types.Values.Where(other => WithoutArguments(other.SimpleName) == WithoutArguments(name)))
            .Where(other => other.Name != type.Name && !other.Kind.Contains("interface", StringComparison.Ordinal))
            .SelectMany(MembersWithInherited);
        return type.Members.Concat(inherited);
    }

    private static ApiType ToType(string currentNamespace, Match head, IReadOnlyList<ApiMember> members)
    {
        return new ApiType(
            $"{currentNamespace}.{head.Groups["name"].Value}",
            head.Groups["kind"].Value,
            SplitOutsideBrackets(head.Groups["bases"].Value),
            head.Groups["where"].Value.Trim(),
            members);
    }

    private static IEnumerable<ApiMember> ToMembers(string kind, string text)
    {
        string member = text.Split(" // ")[0];
        return kind == "enum" ? member.Split(", ").Select(ApiMember.Parse) : [ApiMember.Parse(member)];
    }

    private static List<string> SplitOutsideBrackets(string list)
    {
        return [.. OutsideBrackets().Split(list).Where(item => item.Length > 0)];
    }

    private static string WithoutArguments(string name)
    {
        return name.Split('<')[0];
    }

    [GeneratedRegex(@"^### namespace (?<name>\S+)$")]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"^(\[Obsolete\] )?(?<kind>(abstract |sealed |static )*(class|interface|enum|struct)) (?<name>[\w.]+(<[^:]*?>)?)( : (?<bases>.*?))?(?<where> where .*)?$")]
    private static partial Regex TypeLine();

    [GeneratedRegex(@"^delegate .*? (?<name>\w+(<[^(]*>)?)\(.*;$")]
    private static partial Regex DelegateLine();

    [GeneratedRegex("`(?<name>[^`]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@", (?![^<]*>)")]
    private static partial Regex OutsideBrackets();
}
