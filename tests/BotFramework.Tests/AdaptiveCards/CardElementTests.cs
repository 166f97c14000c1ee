using AdaptiveCards;

namespace BotFramework.Tests.AdaptiveCards;

public sealed class CardElementTests
{
    public static TheoryData<string, AdaptiveElement> Elements => new()
    {
        { """{"type":"TextBlock","text":"Hi"}""", new AdaptiveTextBlock("Hi") },
        {
            """
            {"type":"TextBlock","id":"t","text":"Hi","size":"extraLarge","weight":"bolder","color":"attention","fontType":"monospace",
             "isSubtle":true,"italic":true,"strikethrough":true,"wrap":true,"maxLines":3,"horizontalAlignment":"center","style":"heading",
             "spacing":"extraLarge","separator":true,"isVisible":false,"height":"stretch"}
            """,
            new AdaptiveTextBlock("Hi")
            {
                Id = "t",
                Size = AdaptiveTextSize.ExtraLarge,
                Weight = AdaptiveTextWeight.Bolder,
                Color = AdaptiveTextColor.Attention,
                FontType = AdaptiveFontType.Monospace,
                IsSubtle = true,
                Italic = true,
                Strikethrough = true,
                Wrap = true,
                MaxLines = 3,
                HorizontalAlignment = AdaptiveHorizontalAlignment.Center,
                Style = AdaptiveTextBlockStyle.Heading,
                Spacing = AdaptiveSpacing.ExtraLarge,
                Separator = true,
                IsVisible = false,
                Height = AdaptiveHeightType.Stretch,
            }
        },
        {
            """{"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"a","underline":true,"highlight":true,"weight":"lighter"}]}""",
            new AdaptiveRichTextBlock
            {
                Inlines = { new AdaptiveTextRun("a") { Underline = true, Highlight = true, Weight = AdaptiveTextWeight.Lighter } },
            }
        },
        {
            """{"type":"Image","url":"https://example.test/a.png","altText":"a","size":"large","style":"person","width":"40px","height":"50px"}""",
            new AdaptiveImage("https://example.test/a.png")
            {
                AltText = "a",
                Size = AdaptiveImageSize.Large,
                Style = AdaptiveImageStyle.Person,
                PixelWidth = 40,
                PixelHeight = 50,
            }
        },
        {
            """{"type":"ImageSet","imageSize":"medium","images":[{"type":"Image","url":"https://example.test/a.png"}]}""",
            new AdaptiveImageSet { ImageSize = AdaptiveImageSize.Medium, Images = { new AdaptiveImage("https://example.test/a.png") } }
        },
        {
            """{"type":"FactSet","facts":[{"title":"t","value":"v"}]}""",
            new AdaptiveFactSet { Facts = { new AdaptiveFact("t", "v") } }
        },
        {
            """{"type":"ActionSet","actions":[{"type":"Action.OpenUrl","title":"Go","url":"https://example.test/"}]}""",
            new AdaptiveActionSet { Actions = { new AdaptiveOpenUrlAction { Title = "Go", UrlString = "https://example.test/" } } }
        },
        {
            """
            {"type":"Container","style":"default","bleed":true,"minHeight":"80px","rtl":false,"verticalContentAlignment":"bottom",
             "backgroundImage":"https://example.test/b.png","selectAction":{"type":"Action.Submit"},"items":[{"type":"TextBlock","text":"x"}]}
            """,
            new AdaptiveContainer
            {
                Style = AdaptiveContainerStyle.Default,
                Bleed = true,
                PixelMinHeight = 80,
                Rtl = false,
                VerticalContentAlignment = AdaptiveVerticalContentAlignment.Bottom,
                BackgroundImage = new Uri("https://example.test/b.png"),
                SelectAction = new AdaptiveSubmitAction(),
                Items = { new AdaptiveTextBlock("x") },
            }
        },
        {
            """{"type":"Container","items":[],"backgroundImage":{"url":"https://example.test/b.png","fillMode":"repeatHorizontally"}}""",
            new AdaptiveContainer
            {
                BackgroundImage = new AdaptiveBackgroundImage("https://example.test/b.png") { FillMode = AdaptiveImageFillMode.RepeatHorizontally },
            }
        },
        {
            """
            {"type":"ColumnSet","columns":[
              {"type":"Column","width":"auto","items":[{"type":"TextBlock","text":"a"}]},{"type":"Column","width":"stretch","items":[]},
              {"type":"Column","width":"50px","items":[]},{"type":"Column","width":"2","items":[]},{"type":"Column","items":[]}]}
            """,
            new AdaptiveColumnSet
            {
                Columns =
                {
                    new AdaptiveColumn { Width = AdaptiveWidth.Auto, Items = { new AdaptiveTextBlock("a") } },
                    new AdaptiveColumn { Width = AdaptiveColumnWidth.Stretch },
                    new AdaptiveColumn { Width = 50 },
                    new AdaptiveColumn { Width = "2" },
                    new AdaptiveColumn(),
                },
            }
        },
        {
            """
            {"type":"Table","firstRowAsHeaders":true,"showGridLines":false,"gridStyle":"accent","horizontalCellContentAlignment":"right",
             "columns":[{"width":2},{"width":"50px","horizontalCellContentAlignment":"center","verticalCellContentAlignment":"bottom"}],
             "rows":[{"type":"TableRow","style":"good","cells":[
               {"type":"TableCell","items":[{"type":"TextBlock","text":"a"}]},{"type":"TableCell","rtl":true,"items":[]}]}]}
            """,
            new AdaptiveTable
            {
                FirstRowAsHeaders = true,
                ShowGridLines = false,
                GridStyle = AdaptiveContainerStyle.Accent,
                HorizontalCellContentAlignment = AdaptiveHorizontalContentAlignment.Right,
                Columns =
                {
                    new AdaptiveTableColumnDefinition { Width = 2 },
                    new AdaptiveTableColumnDefinition
                    {
                        PixelWidth = 50,
                        HorizontalContentAlignment = AdaptiveHorizontalContentAlignment.Center,
                        VerticalContentAlignment = AdaptiveVerticalContentAlignment.Bottom,
                    },
                },
                Rows =
                {
                    new AdaptiveTableRow
                    {
                        Style = AdaptiveContainerStyle.Good,
                        Cells =
                        {
                            new AdaptiveTableCell { Items = { new AdaptiveTextBlock("a") } },
                            new AdaptiveTableCell { Rtl = true },
                        },
                    },
                },
            }
        },
    };

    [Theory]
    [MemberData(nameof(Elements), DisableDiscoveryEnumeration = true)]
    public void An_element_has_the_form_of_the_schema(string json, AdaptiveElement element) =>
        CardJsonAssert.BodyWrites(json, element);

    [Fact]
    public void Collections_take_initialisers_and_give_their_children_back()
    {
        AdaptiveColumnSet columns = new() { new AdaptiveColumn { new AdaptiveTextBlock("a") }, new AdaptiveColumn() };

        CardJsonAssert.BodyWrites(
            """{"type":"ColumnSet","columns":[{"type":"Column","items":[{"type":"TextBlock","text":"a"}]},{"type":"Column","items":[]}]}""",
            columns);
        Assert.Equal(columns.Columns, columns.ToList());
    }

    [Fact]
    public void A_collection_refuses_children_of_another_kind() =>
        Assert.Throws<InvalidCastException>(() => new AdaptiveTable().Add(new AdaptiveTextBlock("a")));

    [Theory]
    [InlineData("""{"type":"RichTextBlock","inlines":["a"]}""", """{"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"a"}]}""")]
    [InlineData("""{"type":"ColumnSet","columns":[{"width":2,"items":[]}]}""", """{"type":"ColumnSet","columns":[{"type":"Column","width":"2","items":[]}]}""")]
    [InlineData("""{"type":"TextBlock","text":"a","size":"ExtraLarge","isVisible":true,"spacing":"default","wrap":false}""", """{"type":"TextBlock","text":"a","size":"extraLarge"}""")]
    public void Short_and_default_forms_are_read_and_written_in_the_usual_form(string read, string written)
    {
        AdaptiveCard card = AdaptiveCard.FromJson($$"""{"type":"AdaptiveCard","version":"1.5","body":[{{read}}]}""").Card;

        CardJsonAssert.BodyWrites(written, Assert.Single(card.Body));
    }

    [Fact]
    public void A_table_without_a_header_choice_leaves_it_to_the_client()
    {
        CardJsonAssert.BodyWrites("""{"type":"Table"}""", new AdaptiveTable());
        CardJsonAssert.BodyWrites("""{"type":"Table","firstRowAsHeaders":false}""", new AdaptiveTable { FirstRowAsHeaders = false });
        Assert.True(new AdaptiveTable().FirstRowAsHeaders);
    }
}
