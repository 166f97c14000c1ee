namespace AdaptiveCards;

/// <summary>The base of all inputs. A client checks them; the receiver must check the values again.</summary>
public abstract class AdaptiveInput : AdaptiveElement
{
    /// <summary>The text above the input, also read out.</summary>
    public string Label { get; set; }

    /// <summary>Whether the client insists on a value.</summary>
    public bool IsRequired { get; set; }

    /// <summary>What the client shows when the check fails.</summary>
    public string ErrorMessage { get; set; }
}
