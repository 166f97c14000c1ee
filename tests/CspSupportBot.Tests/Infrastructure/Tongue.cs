using System.Globalization;
using System.Resources;
using CspSupportBot.Cards;
using CspSupportBot.Dialogs;

namespace CspSupportBot.Tests.Infrastructure;

/// <summary>The words of one of the bot's languages, so that a test says and expects the same in each.</summary>
public sealed class Tongue
{
    private Tongue(string code, string cultureName, string locale)
    {
        Code = code;
        Culture = CultureInfo.GetCultureInfo(cultureName);
        Locale = locale;
    }

    public static Tongue English { get; } = new("en", "en-GB", "en-US");

    public static Tongue Japanese { get; } = new("ja", "ja-JP", "ja-JP");

    public string Code { get; }

    public CultureInfo Culture { get; }

    /// <summary>What a Teams client in this language says of itself.</summary>
    public string Locale { get; }

    public static Tongue Of(string code) => code == Japanese.Code ? Japanese : English;

    /// <summary>A word of the cards or of the commands.</summary>
    public string Word(string name, params object?[] values) => Find(Words.ResourceManager, name, values);

    /// <summary>A sentence that the bot says.</summary>
    public string Sentence(string name, params object?[] values) => Find(Sentences.ResourceManager, name, values);

    /// <summary>The sentence of a rule.</summary>
    public string RuleText(string name) => Find(Rules.ResourceManager, name, []);

    private string Find(ResourceManager resources, string name, object?[] values)
    {
        var text = resources.GetString(name, Culture) ?? throw new ArgumentException($"There are no words called {name}.", nameof(name));
        return values.Length == 0 ? text : string.Format(Culture, text, values);
    }
}
