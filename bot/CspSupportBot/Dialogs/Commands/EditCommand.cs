using System.Globalization;
using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Dialogs.Questions;
using CspSupportBot.Domain.Escalation;
using CspSupportBot.Domain.Files;
using CspSupportBot.Domain.Search;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using static CspSupportBot.Dialogs.Questions.SummaryLines;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>"edit title": takes back one answer of the summary; all others stay.</summary>
public sealed class EditCommand(
    DraftDesk drafts, Questionnaire questionnaire, CustomerQuestion customer, FamilyQuestion family, EntitlementDesk entitlement, Answers answers)
    : Command(nameof(Words.CommandEdit))
{
    private static readonly IReadOnlyList<(string Part, IReadOnlyList<string> Names)> Known =
    [
        (Parts.Customer, [Parts.Customer, "顧客"]),
        (Parts.Family, [Parts.Family, "product", "product family", "製品", "製品ファミリ"]),
        (Parts.What, [Parts.What, "subscription", "サブスクリプション"]),
        (Parts.Impact, [Parts.Impact, "severity", "影響度", "重大度"]),
        (Parts.Title, [Parts.Title, "件名", "タイトル"]),
        (Parts.Description, [Parts.Description, "説明", "内容"]),
        (Parts.Details, [Parts.Details, "kind", "language", "started", "tried", "詳細", "種別", "言語", "発生日時", "試したこと"]),
        (Parts.Service, [Parts.Service, "classification", "サービス", "分類"]),
        (Parts.Contact, [Parts.Contact, "phone", "e-mail", "email", "連絡先", "電話"]),
        (Parts.RoundTheClock, [Parts.RoundTheClock, "reachable", "on call", "24/7", "24時間", "24 時間の連絡先"]),
        (Parts.Checks, [Parts.Checks, "check", "checked", "health", "service health", "事前確認", "確認"]),
        (Parts.Diagnostics, [Parts.Diagnostics, "consent", "診断", "診断データ"]),
    ];

    private static readonly IReadOnlyList<string> File = [FoldedText.Of("ファイル"), FoldedText.Of("files"), Parts.File];

    public override async Task<Afterwards> RunAsync(DialogContext dialogs, string rest, CancellationToken cancellationToken)
    {
        var speaker = Speaker.In(dialogs.Context);
        var draft = await drafts.FindAsync(speaker.ConversationId, speaker.Person.Id, cancellationToken);
        var part = PartIn(rest);
        if (draft is null || questionnaire.Present(draft, speaker)?.Name != SubmitQuestion.QuestionName)
        {
            // "change the severity of a filed ticket?" is a question.
            await dialogs.Context.SendActivityAsync(
                answers.Find(dialogs.Context.TurnState.Get<Reply>().Typed) ?? MessageFactory.Text(Sentences.EditOnlyOnSummary), cancellationToken);
            return Afterwards.AskAgain;
        }

        var file = FileIn(draft, rest);
        if (part is null && file is null)
        {
            await questionnaire.AskAgainAsync(dialogs.Context, draft, Sentences.EditUnknown, cancellationToken);
            return Afterwards.Nothing;
        }

        await questionnaire.CloseAllAsync(dialogs.Context, draft, Sentences.DraftIsEdited, cancellationToken);
        drafts.Keep(file is null ? Reopen(draft, part!) : drafts.Remove(draft, file));
        await dialogs.CancelAllDialogsAsync(cancellationToken);
        await dialogs.BeginDialogAsync(nameof(NewTicketDialog), null, cancellationToken);
        return Afterwards.Nothing;
    }

    protected override bool Accepts(string rest, bool isTextAwaited) => !isTextAwaited;

    private static string? PartIn(string rest)
    {
        var wanted = FoldedText.Of(rest);
        return Known.FirstOrDefault(known => known.Names.Any(name => FoldedText.Of(name) == wanted)).Part;
    }

    /// <summary>"edit file 2" takes the second away; the only one needs no number.</summary>
    private static TicketFile? FileIn(TicketDraft draft, string rest)
    {
        if (Phrases.After(rest, File) is not { } position)
        {
            return null;
        }

        var files = draft.Files ?? [];
        return position.Length == 0 && files.Count == 1 ? files[0]
            : int.TryParse(FoldedText.Of(position), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= files.Count ? files[number - 1]
            : null;
    }

    private TicketDraft Reopen(TicketDraft draft, string part) => part switch
    {
        Parts.Customer => customer.Clear(draft),
        Parts.Family => family.Clear(draft),
        Parts.What => draft with { WhatId = null, What = null, EscalationCheck = null },
        Parts.Impact => draft with { Impact = null },
        Parts.Title => draft with { IsEditingDetails = true, IsEditingTitle = true },
        Parts.Description => draft with { Description = null },
        Parts.Service when !entitlement.IsFiledHere(draft) => draft with { WhatId = null, What = null, EscalationCheck = null },
        Parts.Service => draft with { IsChoosingService = true, ServiceId = null, ClassificationId = null },
        Parts.RoundTheClock when draft.Impact is BusinessImpact.Critical => draft with { Editing = RoundTheClockQuestion.QuestionName },
        Parts.Checks when EscalationGate.AppliesTo(draft.Family, draft.Kind) => draft with { Editing = EscalationQuestion.QuestionName },
        Parts.Diagnostics => draft with { DiagnosticConsent = !draft.DiagnosticConsent },

        // Contact and the rest are fields of one form, which comes back filled in.
        _ => draft with { IsEditingDetails = true },
    };
}
