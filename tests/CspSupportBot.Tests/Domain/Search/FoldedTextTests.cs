using CspSupportBot.Domain.Search;

namespace CspSupportBot.Tests.Domain.Search;

public sealed class FoldedTextTests
{
    [Theory]
    [InlineData("Contoso  LTD ", "contoso ltd")]
    [InlineData("ＣＯＮＴＯＳＯ　１", "contoso 1")]
    [InlineData("ｻﾝﾌﾟﾙ", "サンプル")]
    [InlineData("さんぷる", "サンプル")]
    [InlineData("Café Lumière", "cafe lumiere")]
    [InlineData("Cafe\u0301", "CAFÉ")]
    [InlineData("O’Neill “Best”", "o'neill \"best\"")]
    [InlineData("Well–known", "well-known")]
    [InlineData("Zero\u200bWidth", "zerowidth")]
    [InlineData("ﬁnal", "final")]
    [InlineData("Straße", "STRASSE")]
    [InlineData("Łąkowa Szkło", "lakowa szklo")]
    [InlineData("İstanbul ıssız", "istanbul issiz")]
    [InlineData("\t\n", "")]
    public void What_looks_the_same_is_the_same(string one, string other) => Assert.Equal(FoldedText.Of(one), FoldedText.Of(other));

    [Theory]
    [InlineData("カ", "ガ")]
    [InlineData("ハ", "パ")]
    [InlineData("under_score", "under-score")]
    [InlineData("サーバー", "サ—バ—")]
    public void What_is_another_letter_stays_another(string one, string other) => Assert.NotEqual(FoldedText.Of(one), FoldedText.Of(other));
}
