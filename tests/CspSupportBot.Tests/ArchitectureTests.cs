using System.Reflection;
using Microsoft.Bot.Builder;
using NetArchTest.Rules;

namespace CspSupportBot.Tests;

/// <summary>Who may know whom. The folders are the way of a message; a reference in another direction is a mistake.</summary>
public sealed class ArchitectureTests
{
    private const int LongestFile = 250;

    private static readonly Assembly Product = typeof(Program).Assembly;

    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["Domain"] = [],
        ["Cards"] = ["Domain"],
        ["Connectors"] = ["Domain"],
        ["Storage"] = ["Domain"],
        ["Desk"] = ["Domain", "Storage", "Connectors"],
        ["Dialogs"] = ["Domain", "Desk", "Cards"],
        ["Jobs"] = ["Domain", "Desk", "Storage", "Connectors", "Cards"],
        ["Api"] = ["Domain", "Desk"],
        ["Teams"] = ["Domain", "Desk", "Cards", "Dialogs"],
    };

    /// <summary>Names or beginnings of namespaces that only some folders may know.</summary>
    private static readonly Dictionary<string, string[]> OnlyKnownIn = new()
    {
        ["Microsoft.Bot"] = ["Teams", "Dialogs", "Cards"],
        ["AdaptiveCards"] = ["Teams", "Dialogs", "Cards"],
        ["System.Net.Http"] = ["Connectors", "Teams"],
        ["Microsoft.EntityFrameworkCore"] = ["Storage", "Desk", "Jobs"],
        ["Microsoft.AspNetCore"] = ["Teams", "Api"],
        ["Microsoft.Recognizers"] = ["Desk"],
    };

    /// <summary>What the folder of nouns and rules must not know: no framework, no serialiser, no file, no network.</summary>
    private static readonly string[] NotForDomain =
        ["Microsoft.AspNetCore", "Microsoft.Bot", "Microsoft.Data", "Microsoft.EntityFrameworkCore", "Microsoft.Extensions", "System.Net", "System.IO", "System.Text.Json", "AdaptiveCards"];

    public static TheoryData<string> Folders => [.. MayKnow.Keys];

    public static TheoryData<string> Restricted => [.. OnlyKnownIn.Keys];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_knows_only_the_folders_it_may(string folder) =>
        AssertUnknown(folder, [.. MayKnow.Keys.Except([folder, .. MayKnow[folder]]).Select(Namespace)]);

    [Fact]
    public void The_domain_knows_nothing_but_the_base_library() => AssertUnknown("Domain", NotForDomain);

    [Theory]
    [MemberData(nameof(Restricted))]
    public void A_library_is_known_only_where_it_belongs(string library) =>
        Assert.All(MayKnow.Keys.Except(OnlyKnownIn[library]), folder => AssertUnknown(folder, [library]));

    [Fact]
    public void Every_folder_of_the_product_stands_in_the_rules()
    {
        var folders = Product.GetTypes()
            .Where(type => type.Namespace?.StartsWith("CspSupportBot.", StringComparison.Ordinal) == true)
            .Select(type => type.Namespace!.Split('.')[1])
            .ToHashSet();

        Assert.Equal(MayKnow.Keys.Order(), folders.Order());
    }

    [Fact]
    public void The_bot_layer_knows_nothing_of_the_product() => Assert.DoesNotContain(
        typeof(IBot).Assembly.GetReferencedAssemblies(),
        reference => reference.Name!.StartsWith("CspSupportBot", StringComparison.Ordinal));

    [Fact]
    public void No_file_of_own_code_is_longer_than_a_reader_can_keep_in_mind()
    {
        string[] roots = ["bot", "tests", "manifest", "infra"];
        var tooLong = roots
            .SelectMany(root => Directory.EnumerateFiles(Path.Combine(Repository.Root, root), "*.cs", SearchOption.AllDirectories))
            .Where(IsOwnCode)
            .Select(file => (File: Path.GetRelativePath(Repository.Root, file), Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines > LongestFile);

        Assert.Empty(tooLong);
    }

    private static bool IsOwnCode(string file)
    {
        var parts = file.Split(Path.DirectorySeparatorChar);
        return !parts.Any(part => part is "obj" or "obj.packages" or "bin" or "Migrations" or "node_modules");
    }

    private static void AssertUnknown(string folder, string[] unknown)
    {
        var result = Types.InAssembly(Product).That().ResideInNamespaceStartingWith(Namespace(folder)).ShouldNot().HaveDependencyOnAny(unknown).GetResult();

        Assert.True(result.IsSuccessful, $"{string.Join(", ", result.FailingTypeNames ?? [])} must not know {string.Join(" or ", unknown)}");
    }

    private static string Namespace(string folder) => $"CspSupportBot.{folder}";
}
