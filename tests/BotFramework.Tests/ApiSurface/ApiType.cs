using System.Text.RegularExpressions;

namespace BotFramework.Tests.ApiSurface;

/// <summary>One type of a public API: its name with namespace, its heading and its members, as text.</summary>
internal sealed record ApiType(
    string Name,
    string Kind,
    IReadOnlyList<string> Bases,
    string Constraints,
    IReadOnlyList<ApiMember> Members)
{
    internal string SimpleName => Name[(Name.Split('<')[0].LastIndexOf('.') + 1)..];
}

/// <summary>One member: its signature without what says whether it can be overridden, and that apart.</summary>
internal sealed partial record ApiMember(string Signature, bool IsOverridable, bool IsAbstract)
{
    /// <summary>Reads a line such as <c>prot virtual Task RunAsync(int count = 0);</c>.</summary>
    internal static ApiMember Parse(string line)
    {
        string text = line.Replace("[Obsolete] ", string.Empty, StringComparison.Ordinal);
        string signature = OverrideWords().Replace(text, string.Empty, 1);
        string word = OverrideWords().Match(text).Groups["word"].Value;
        return new ApiMember(signature, word.Length > 0, word == "abstract");
    }

    public override string ToString()
    {
        return (IsAbstract ? "abstract " : IsOverridable ? "virtual " : string.Empty) + Signature;
    }

    [GeneratedRegex(@"(?<=^(?:prot |static )*)(?<word>abstract|virtual|override) ")]
    private static partial Regex OverrideWords();
}
