using System.Text.RegularExpressions;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Wordings;

/// <summary>A whole conversation in Japanese has no English in it but what other systems call things.</summary>
public sealed class JapaneseConversationTests(SharedBot shared) : IClassFixture<SharedBot>
{
    // Names of people, services and addresses in the sample data.
    private static readonly string[] Data =
    [
        "Aiko Tanaka", "aiko.tanaka@example.com", "sampleshoji.onmicrosoft.com", "Exchange Online", "SharePoint Online", "OneDrive for Business", "Microsoft Teams",
        "Microsoft Intune", "Microsoft 365 Apps", "English (United States)", "Wingtip Signatures", "Wingtip Labs",
        "support.example.com", "Service not listed", "Problem not listed", "Northwind Traders", "northwindtraders.onmicrosoft.com", "northwind-traders.example", "Power BI", "Dynamics 365 Sales", "Dynamics 365 Business Central",
    ];

    [Theory]
    [InlineData("新規チケット", "サンプル商事", "azure", "本番環境", "緊急", "起動しない", "朝から", "なんとなく", "修正 色", "戻る", "キャンセル")]
    [InlineData("新規チケット", "", "だれも", "Northwind", "最初から", "サンプル商事", "なにか", "m365", "12", "1", "なにか", "B", "件名", "説明", "送信")]
    [InlineData("新規チケット サンプル商事 azure", "本番環境", "本番が止まっている", "はい", "件名", "説明", "修正 24時間", "だれか", "自分", "修正 事前確認", "なにか", "4", "修正 影響度", "C", "送信", "確認済み", "送信")]
    [InlineData("新規チケット サンプル商事 マーケットプレース", "だれも", "Wingtip Signatures", "追跡", "チケット 1", "自分のチケット", "待ち 1 開発元", "顧客への連絡 1", "理由 1", "解決 1 済み")]
    [InlineData("ヘルプ", "戻る", "キャンセル", "期限", "検索 なし", "顧客チケット だれも", "開発元 だれも", "追跡", "言語 中国語", "メモ 9 なし", "引き継ぎ だれか", "？？")]
    public async Task No_English_is_said(params string[] said)
    {
        var agent = shared.Agent("ja");
        foreach (var words in said)
        {
            await agent.SayAsync(words);
        }

        Assert.All(agent.Chat.Messages.Select(message => message.VisibleText), text => Assert.Equal((text, ""), (text, EnglishIn(text))));
    }

    private static string EnglishIn(string text)
    {
        var ours = Data.OrderByDescending(data => data.Length).Aggregate(
            Regex.Replace(text, @"https://\S+", ""), (rest, data) => rest.Replace(data, "", StringComparison.OrdinalIgnoreCase));
        return string.Join(' ', LatinWords.NotAllowed(ours));
    }
}
