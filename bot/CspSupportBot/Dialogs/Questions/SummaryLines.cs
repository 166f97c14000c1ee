using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Entitlement;
using CspSupportBot.Domain.Escalation;
using CspSupportBot.Domain.Sla;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Dialogs.Questions;

/// <summary>The lines of the summary, each with what is said to change it.</summary>
public sealed class SummaryLines(SlaPolicy policy, EntitlementDesk entitlement, FileDesk files, TimeProvider clock)
{
    /// <summary>The names of the lines that can be edited, as they are typed behind "edit".</summary>
    public static class Parts
    {
        public const string Customer = "customer";
        public const string Family = "family";
        public const string What = "what";
        public const string Impact = "impact";
        public const string Details = "details";
        public const string Title = "title";
        public const string Description = "description";
        public const string Service = "service";
        public const string Contact = "contact";
        public const string RoundTheClock = "round the clock";
        public const string Checks = "checks";
        public const string Diagnostics = "diagnostics";
        public const string File = "file";
    }

    public IReadOnlyList<SummaryLine> Of(TicketDraft draft, AzureProblem? problem, Contact contact, Speaker speaker)
    {
        var now = clock.GetUtcNow();
        var impact = draft.Impact ?? throw new InvalidOperationException("The summary is asked for before the impact.");
        List<SummaryLine> lines =
        [
            new(Words.LabelCustomer, $"{draft.CustomerName} ({draft.CustomerDomain})", Edit(Parts.Customer)),
            new(Words.LabelProduct, Wording.Of(draft.Family ?? ProductFamily.Azure), Edit(Parts.Family)),
            new(draft.Family is ProductFamily.Azure ? Words.LabelSubscription : Words.LabelService, draft.What ?? "", Edit(Parts.What)),
            new(Words.LabelImpact, Wording.WithLetter(impact), Edit(Parts.Impact)) { Tone = Tones.Of(impact) },
            .. Promise(draft, impact, speaker, now),
            new(Words.LabelTitle, draft.Title ?? "", Edit(Parts.Title)),
            new(Words.LabelDescription, draft.Description ?? "", Edit(Parts.Description)),
        ];
        if (draft.Tried is { } tried)
        {
            lines.Add(new(Words.LabelTried, tried, Edit(Parts.Details)));
        }

        if (draft.ProblemStartedAt is { } started)
        {
            lines.Add(new(Words.LabelStarted, speaker.Reader.Moment(started, now), Edit(Parts.Details)));
        }

        lines.Add(new(Words.LabelKind, Wording.Of(draft.Kind), Edit(Parts.Details)));
        lines.Add(new(Words.LabelLanguage, Wording.SupportLanguage(draft.SupportLanguage), Edit(Parts.Details)));
        if (problem is not null)
        {
            lines.Add(new(Words.LabelService, $"{problem.ServiceName} · {problem.ClassificationName}", Edit(Parts.Service)));
        }

        lines.Add(new(Words.LabelContact, TicketCard.Text(contact), Edit(Parts.Contact)));
        if (RoundTheClockContact.Of(impact, draft.RoundTheClock, contact) is { } reachable)
        {
            lines.Add(new(Words.LabelRoundTheClock, TicketCard.Text(reachable), Edit(Parts.RoundTheClock)));
        }

        if (EscalationGate.AppliesTo(draft.Family, draft.Kind))
        {
            lines.Add(new(Words.LabelChecks, EscalationWording.OnSummary(draft.EscalationCheck), Edit(Parts.Checks)));
        }

        if (entitlement.IsFiledHere(draft))
        {
            lines.Add(new(Words.LabelDiagnostics, draft.DiagnosticConsent ? Words.DiagnosticsAllowed : Words.DiagnosticsRefused, Edit(Parts.Diagnostics)));
        }

        lines.AddRange(Files(draft));
        lines.AddRange(Way(draft));
        return lines;
    }

    // Each goes by its number, as several may have one name.
    private IEnumerable<SummaryLine> Files(TicketDraft draft)
    {
        var goAlong = files.GoAlong(draft);
        return (draft.Files ?? []).Select((file, index) => new SummaryLine(
            Words.LabelFile, goAlong ? Wording.Of(file) : Words.FileByHand.With(Wording.Of(file)), Edit($"{Parts.File} {index + 1}")) { IsRemovable = true });
    }

    private IEnumerable<SummaryLine> Way(TicketDraft draft)
    {
        if (entitlement.For(draft) is not { } guidance)
        {
            yield break;
        }

        yield return new(Words.LabelBackend, guidance.Route.IsFiling() ? Wording.Of(guidance.Route) : Words.BackendWhoever, null);
        yield return new(Words.LabelRule, Wording.Whole(guidance.Rule), null);
        foreach (var also in guidance.AlsoApplies)
        {
            yield return new(Words.LabelMind, Wording.Whole(also), null);
        }
    }

    // The clock starts when Microsoft has it, which for the portal is when a person files it.
    private IEnumerable<SummaryLine> Promise(TicketDraft draft, BusinessImpact impact, Speaker speaker, DateTimeOffset now) =>
        policy.Promise(SlaCase.Of(draft, impact, entitlement.For(draft)?.Route), now) is { } promise
            ? [new(Words.LabelPromise, PromiseWording.IfNow(promise, draft.SupportLanguage, speaker.Reader, now), null)]
            : [];

    private static string Edit(string part) => $"{Words.CommandEdit} {part}";
}
