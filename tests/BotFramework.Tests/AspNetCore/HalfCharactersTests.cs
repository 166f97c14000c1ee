using System.Text;
using Microsoft.Bot.Builder.Integration.AspNet.Core;

namespace BotFramework.Tests.AspNetCore;

public class HalfCharactersTests
{
    [Theory]
    [InlineData(@"""\ud83d""", @"""\ufffd""")]
    [InlineData(@"""\uDE00 end""", @"""\ufffd end""")]
    [InlineData(@"""\ud83d\ud83d\ude00""", @"""\ufffd\ud83d\ude00""")]
    [InlineData(@"""\ude00\ud83d""", @"""\ufffd\ufffd""")]
    [InlineData(@"""\ud83d\n\ude00""", @"""\ufffd\n\ufffd""")]
    public void Half_a_character_becomes_the_replacement_character(string json, string expected) =>
        Assert.Equal(expected, Replaced(json));

    [Theory]
    [InlineData(@"{""text"":""\ud83d\ude00 \u00e9 \""x\"" ""}")]
    [InlineData(@"""\\ud83d""")]
    [InlineData(@"""\u12")]
    [InlineData(@"""\ud8")]
    [InlineData(@"""\uzzzz""")]
    [InlineData("\"\\")]
    [InlineData("")]
    public void Everything_else_stays_as_it_is(string json) => Assert.Equal(json, Replaced(json));

    private static string Replaced(string json)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(json);
        HalfCharacters.Replace(bytes);
        return Encoding.UTF8.GetString(bytes);
    }
}
