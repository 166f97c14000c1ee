namespace AdaptiveCards;

/// <summary>Marks a list that the card schema requires, so that it is written even when it is empty.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class KeepEmptyAttribute : Attribute;
