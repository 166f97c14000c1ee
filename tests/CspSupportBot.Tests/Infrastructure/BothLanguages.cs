namespace CspSupportBot.Tests.Infrastructure;

/// <summary>Runs a test once in each language of the bot.</summary>
public sealed class BothLanguages : TheoryData<string>
{
    public BothLanguages()
    {
        Add(Tongue.English.Code);
        Add(Tongue.Japanese.Code);
    }
}
