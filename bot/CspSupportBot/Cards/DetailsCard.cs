using AdaptiveCards;
using CspSupportBot.Domain.Escalation;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Cards;

/// <summary>Everything that is left to say about a problem, in one form; who prefers to type just types the title.</summary>
public static class DetailsCard
{
    public const string Title = "title";
    public const string Description = "description";
    public const string Kind = "kind";
    public const string StartedDate = "startedDate";
    public const string StartedTime = "startedTime";
    public const string Tried = "tried";
    public const string Check = "check";
    public const string Language = "language";
    public const string ContactName = "contactName";
    public const string ContactEmail = "contactEmail";
    public const string ContactPhone = "contactPhone";

    // A card has room for 28 kB; two texts of 8,000 characters would not fit.
    private const int LongestPrefilled = 1500;
    private const int LongestPlaceholder = 200;

    /// <summary>A text that is too long for the form is kept as it was given when its field comes back empty.</summary>
    public static string Entered(string typed, string? before) => typed.Length == 0 && before?.Length > LongestPrefilled ? before : typed;

    public static AdaptiveCard Render(DetailsView view)
    {
        List<AdaptiveElement> body = [];
        if (view.Notice is { } notice)
        {
            body.Add(CardParts.Notice(notice));
        }

        body.Add(CardParts.Literal(SoFar.Of(view.Draft), isSubtle: true));
        body.Add(CardParts.Heading(Words.DetailsAsked));
        body.Add(CardParts.Hint(Words.DetailsHint));
        body.Add(Text(Title, Words.FieldTitle, view.Draft.Title, view.LongestTitle, isRequired: true));
        var description = Text(Description, Words.FieldDescription, view.Draft.Description, view.LongestDescription, isRequired: true);
        description.IsMultiline = true;
        description.Placeholder ??= Words.DescriptionPlaceholder;
        body.Add(description);
        var tried = Text(Tried, Words.FieldTried, view.Draft.Tried, view.LongestDescription, isRequired: false);
        tried.IsMultiline = true;
        body.Add(tried);
        body.Add(new AdaptiveChoiceSetInput
        {
            Id = Check,
            Label = Words.FieldCheck,
            Placeholder = Words.CheckPlaceholder,
            Value = view.Draft.EscalationCheck?.ToString(),
            Choices = [.. Enum.GetValues<EscalationCheck>().Select(check => new AdaptiveChoice { Title = EscalationWording.Of(check), Value = $"{check}" })],
        });
        body.Add(CardParts.Beside(
            new AdaptiveDateInput { Id = StartedDate, Label = Words.FieldStartedDate, Value = view.StartedDate },
            new AdaptiveTimeInput { Id = StartedTime, Label = Words.FieldStartedTime, Value = view.StartedTime }));
        body.Add(CardParts.Beside(
            new AdaptiveChoiceSetInput
            {
                Id = Kind,
                Label = Words.FieldKind,
                Value = $"{view.Draft.Kind}",
                Choices = [.. Enum.GetValues<RequestKind>().Select(kind => new AdaptiveChoice { Title = Wording.Of(kind), Value = $"{kind}" })],
            },
            new AdaptiveChoiceSetInput
            {
                Id = Language,
                Label = Words.FieldLanguage,
                Value = view.Draft.SupportLanguage,
                Choices = [.. SupportLanguages.All.Select(language => new AdaptiveChoice { Title = Wording.SupportLanguage(language), Value = language })],
            }));
        body.AddRange(Contact(view));
        return CardParts.Card(
            view.Notice is null ? Words.DetailsAsked : $"{view.Notice} {Words.DetailsAsked}",
            body,
            [CardActions.First(CardActions.Answer(Words.ButtonNext, view.Draft.Id, view.Question, "")), .. CardParts.Exits(view.Draft.Id, view.Question, canGoBack: true)]);
    }

    private static IEnumerable<AdaptiveElement> Contact(DetailsView view)
    {
        var isCritical = view.Draft.Impact is BusinessImpact.Critical;
        var rule = CardParts.Line(isCritical ? Words.ContactRuleCritical : Words.ContactRule);
        rule.Separator = true;
        rule.Spacing = AdaptiveSpacing.Medium;
        yield return rule;
        var email = Text(ContactEmail, Words.FieldContactEmail, view.ContactEmail, 250, isRequired: true);
        email.Style = AdaptiveTextInputStyle.Email;
        var phone = Text(ContactPhone, Words.FieldContactPhone, view.ContactPhone, 30, isRequired: isCritical);
        phone.Style = AdaptiveTextInputStyle.Tel;
        phone.Placeholder = Words.PhonePlaceholder;
        yield return CardParts.Beside(Text(ContactName, Words.FieldContactName, view.ContactName, 100, isRequired: true), phone);
        yield return email;
    }

    private static AdaptiveTextInput Text(string id, string label, string? value, int longest, bool isRequired)
    {
        var isKept = value?.Length > LongestPrefilled;
        return new AdaptiveTextInput
        {
            Id = id,
            Label = label,
            Value = isKept ? null : value,
            Placeholder = isKept ? CardParts.Shortened(value!, LongestPlaceholder) : null,
            MaxLength = longest,
            IsRequired = isRequired && !isKept,
            ErrorMessage = isRequired ? Words.FieldRequired : null,
        };
    }
}

/// <param name="Question">The question's name, which comes back with the form.</param>
/// <param name="StartedDate">yyyy-MM-dd in the reader's zone; null where it is not known.</param>
/// <param name="StartedTime">HH:mm in the reader's zone; null where it is not known.</param>
/// <param name="Notice">Why the form could not be taken; null where it is shown for the first time.</param>
public sealed record DetailsView(
    TicketDraft Draft,
    string Question,
    string? StartedDate,
    string? StartedTime,
    string ContactName,
    string? ContactEmail,
    string? ContactPhone,
    int LongestTitle,
    int LongestDescription,
    string? Notice);
