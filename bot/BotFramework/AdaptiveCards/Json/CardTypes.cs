namespace AdaptiveCards;

/// <summary>Knows the class behind each value of the <c>type</c> member.</summary>
internal static class CardTypes
{
    private static readonly Dictionary<string, Type> Known = new(StringComparer.Ordinal)
    {
        [AdaptiveActionSet.TypeName] = typeof(AdaptiveActionSet),
        [AdaptiveChoiceSetInput.TypeName] = typeof(AdaptiveChoiceSetInput),
        [AdaptiveColumn.TypeName] = typeof(AdaptiveColumn),
        [AdaptiveColumnSet.TypeName] = typeof(AdaptiveColumnSet),
        [AdaptiveContainer.TypeName] = typeof(AdaptiveContainer),
        [AdaptiveDateInput.TypeName] = typeof(AdaptiveDateInput),
        [AdaptiveFactSet.TypeName] = typeof(AdaptiveFactSet),
        [AdaptiveImage.TypeName] = typeof(AdaptiveImage),
        [AdaptiveImageSet.TypeName] = typeof(AdaptiveImageSet),
        [AdaptiveNumberInput.TypeName] = typeof(AdaptiveNumberInput),
        [AdaptiveRichTextBlock.TypeName] = typeof(AdaptiveRichTextBlock),
        [AdaptiveTable.TypeName] = typeof(AdaptiveTable),
        [AdaptiveTableCell.TypeName] = typeof(AdaptiveTableCell),
        [AdaptiveTableRow.TypeName] = typeof(AdaptiveTableRow),
        [AdaptiveTextBlock.TypeName] = typeof(AdaptiveTextBlock),
        [AdaptiveTextInput.TypeName] = typeof(AdaptiveTextInput),
        [AdaptiveTextRun.TypeName] = typeof(AdaptiveTextRun),
        [AdaptiveTimeInput.TypeName] = typeof(AdaptiveTimeInput),
        [AdaptiveToggleInput.TypeName] = typeof(AdaptiveToggleInput),
        [AdaptiveExecuteAction.TypeName] = typeof(AdaptiveExecuteAction),
        [AdaptiveOpenUrlAction.TypeName] = typeof(AdaptiveOpenUrlAction),
        [AdaptiveShowCardAction.TypeName] = typeof(AdaptiveShowCardAction),
        [AdaptiveSubmitAction.TypeName] = typeof(AdaptiveSubmitAction),
        [AdaptiveToggleVisibilityAction.TypeName] = typeof(AdaptiveToggleVisibilityAction),
    };

    /// <summary>The class for a type name where a <paramref name="slot" /> is expected, or the keeper of unknown ones.</summary>
    internal static Type Find(string typeName, Type slot)
    {
        if (Known.TryGetValue(typeName, out Type known) && slot.IsAssignableFrom(known))
        {
            return known;
        }

        if (slot == typeof(AdaptiveInline))
        {
            return typeof(UnknownInline);
        }

        bool isAction = slot == typeof(AdaptiveAction)
            || (slot == typeof(AdaptiveTypedElement) && typeName.StartsWith("Action.", StringComparison.Ordinal));
        return isAction ? typeof(AdaptiveUnknownAction) : typeof(AdaptiveUnknownElement);
    }
}
