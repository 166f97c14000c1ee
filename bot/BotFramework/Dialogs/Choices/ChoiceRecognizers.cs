namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds out which choice a user means.</summary>
public class ChoiceRecognizers
{
    /// <summary>As for choices, with nothing but their values.</summary>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<string> choices, FindChoicesOptions options = default)
    {
        return RecognizeChoices(utterance, ChoiceFactory.ToChoices(choices), options);
    }

    /// <summary>
    /// The choice whose value, button title or synonym the utterance is, else the one at the position it names; empty if
    /// it is neither. Case, width of characters and closing punctuation do not count.
    /// </summary>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<Choice> list, FindChoicesOptions options = default)
    {
        ArgumentNullException.ThrowIfNull(list);
        options ??= new FindChoicesOptions();
        var wanted = Utterance.Normalize(utterance);
        if (wanted.Length == 0)
        {
            return [];
        }

        var index = IndexByText(wanted, list, options) ?? IndexByPosition(wanted, list.Count, options);
        return index is { } found ? [Result(utterance, list[found].Value, found)] : [];
    }

    private static int? IndexByText(string wanted, IList<Choice> list, FindChoicesOptions options)
    {
        for (var index = 0; index < list.Count; index++)
        {
            if (TextsOf(list[index], options).Any(text => Utterance.Normalize(text) == wanted))
            {
                return index;
            }
        }

        return null;
    }

    private static int? IndexByPosition(string wanted, int count, FindChoicesOptions options)
    {
        var position = (options.RecognizeOrdinals ? Utterance.Ordinal(wanted, count) : null)
            ?? (options.RecognizeNumbers ? Utterance.Number(wanted) : null);
        return position >= 1 && position <= count ? position - 1 : null;
    }

    private static IEnumerable<string> TextsOf(Choice choice, FindChoicesOptions options)
    {
        if (!options.NoValue)
        {
            yield return choice.Value;
        }

        if (!options.NoAction)
        {
            yield return choice.Action?.Title;
        }

        foreach (var synonym in choice.Synonyms ?? [])
        {
            yield return synonym;
        }
    }

    private static ModelResult<FoundChoice> Result(string utterance, string value, int index)
    {
        return new ModelResult<FoundChoice>
        {
            Text = utterance,
            Start = 0,
            End = utterance.Length - 1,
            TypeName = "choice",
            Resolution = new FoundChoice { Value = value, Index = index, Score = 1, Synonym = utterance },
        };
    }
}
