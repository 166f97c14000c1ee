namespace BotFramework.Tests.ApiSurface;

/// <summary>What a type offers that the official type of its name does not.</summary>
internal static class ApiComparison
{
    internal static IEnumerable<string> Differences(ApiType own, OfficialApi official)
    {
        ApiType model = official.Find(own.Name);
        if (model is null)
        {
            return official.KnowsByNameOnly(own) ? [] : [own.Name];
        }

        return HeadDifferences(own, model).Concat(MemberDifferences(own, model, official));
    }

    private static IEnumerable<string> HeadDifferences(ApiType own, ApiType model)
    {
        if (own.Kind != model.Kind)
        {
            yield return $"{own.Name} is {own.Kind}";
        }

        if (own.Constraints != model.Constraints)
        {
            yield return $"{own.Name} {own.Constraints}";
        }

        foreach (string item in own.Bases.Except(model.Bases))
        {
            yield return $"{own.Name} : {item}";
        }
    }

    private static IEnumerable<string> MemberDifferences(ApiType own, ApiType model, OfficialApi official)
    {
        ILookup<string, ApiMember> known = official.MembersWithInherited(model).ToLookup(member => member.Signature);
        return own.Members
            .Where(member => !known[member.Signature].Any(other => Covers(other, member)))
            .Select(member => $"{own.Name}: {member}");
    }

    private static bool Covers(ApiMember official, ApiMember own)
    {
        return (official.IsOverridable || !own.IsOverridable) && (official.IsAbstract || !own.IsAbstract);
    }
}
