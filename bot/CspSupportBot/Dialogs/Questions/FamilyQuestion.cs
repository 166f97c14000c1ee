using CspSupportBot.Cards;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Dialogs.Questions;

/// <summary>Which product family the problem is in.</summary>
public sealed class FamilyQuestion : ChoiceQuestion<object>
{
    /// <summary>What people call the families, in either language.</summary>
    public static readonly IReadOnlyList<(ProductFamily Family, IReadOnlyList<string> Names)> Names =
    [
        (ProductFamily.Azure, ["Azure", "Microsoft Azure", "アジュール"]),
        (ProductFamily.Microsoft365, ["Microsoft 365", "M365", "Office 365", "O365", "Office", "Dynamics 365", "Dynamics", "EMS", "Intune", "マイクロソフト 365", "オフィス"]),
        (ProductFamily.Marketplace, ["Marketplace", "Marketplace product", "ISV", "マーケットプレース", "マーケットプレイス"]),
    ];

    public override string Name => "family";

    public override string Asked => Sentences.FamilyAsked;

    protected override string Hint => Sentences.FamilyHint;

    protected override string NotUnderstood => Sentences.FamilyNotUnderstood;

    public override bool IsOpen(TicketDraft draft, Speaker speaker) => draft.Family is null;

    public override string AnswerIn(TicketDraft draft, Speaker speaker) => Wording.Of(draft.Family ?? ProductFamily.Azure);

    public override TicketDraft Clear(TicketDraft draft) => draft with { Family = null, WhatId = null, What = null, ClassificationId = null, EscalationCheck = null };

    protected override Task<IReadOnlyList<ChoiceOption<object>>> OptionsAsync(TicketDraft draft, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ChoiceOption<object>>>([.. Names.Select((known, index) => new ChoiceOption<object>(
            known.Family,
            new ChoiceView($"{index + 1}", Wording.Of(known.Family), [Wording.MeaningOf(known.Family)], $"{known.Family}"),
            known.Names))]);

    protected override TicketDraft Take(TicketDraft draft, object option) => draft with { Family = (ProductFamily)option };
}
