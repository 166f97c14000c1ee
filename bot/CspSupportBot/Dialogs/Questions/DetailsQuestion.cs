using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.Escalation;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Schema;

namespace CspSupportBot.Dialogs.Questions;

/// <summary>The form with all that is left to say. Who types instead gives the title, is asked for the description, and gets the defaults for the rest.</summary>
public sealed class DetailsQuestion(ContactDesk contacts, ProfileDesk profiles, ContactRule rule, TimeProvider clock) : IQuestion
{
    public string Name => "title";

    public bool TakesAnyText => true;

    public string Asked => Words.DetailsAsked;

    public bool IsOpen(TicketDraft draft, Speaker speaker) => (draft.Title is null || draft.IsEditingDetails) && draft.Family is not ProductFamily.Marketplace;

    public Task<TicketDraft> InferAsync(TicketDraft draft, CancellationToken cancellationToken) => Task.FromResult(draft);

    public string AnswerIn(TicketDraft draft, Speaker speaker) => draft.Title ?? "";

    public TicketDraft Clear(TicketDraft draft) => draft with { Title = null };

    public Task<IMessageActivity> AskAsync(TicketDraft draft, Speaker speaker, string? notice, CancellationToken cancellationToken)
    {
        var contact = contacts.Proposal(speaker.Profile);
        var started = draft.ProblemStartedAt is { } moment ? speaker.Reader.Fields(moment) : ((string Date, string Time)?)null;
        return Task.FromResult(CardMessage.Of(
            DetailsCard.Render(new DetailsView(
                draft,
                Name,
                started?.Date,
                started?.Time,
                contact.Name,
                contact.Email,
                contact.Phone,
                TextLimit.Title,
                TextLimit.Description,
                notice)),
            CardSubject.Question(draft.Id, Name)));
    }

    public async Task<Answer> AnswerAsync(TicketDraft draft, Speaker speaker, Reply reply, CancellationToken cancellationToken)
    {
        if (reply.IsForm)
        {
            return await ReadFormAsync(draft, speaker, reply, cancellationToken);
        }

        if (draft is { IsEditingDetails: true, IsEditingTitle: false, Title: not null })
        {
            // Typed text would overwrite the title, whatever field it was meant for.
            return new Answer.Refused(Sentences.DetailsUseForm, draft);
        }

        var title = TypedText.CleanLine(reply.Typed);
        return TextLimit.Refusal(title, TextLimit.Title) is { } refusal
            ? new Answer.Refused(refusal)
            : new Answer.Taken(draft with { Title = title, IsEditingDetails = false, IsEditingTitle = false });
    }

    private async Task<Answer> ReadFormAsync(TicketDraft draft, Speaker speaker, Reply form, CancellationToken cancellationToken)
    {
        var title = TypedText.CleanLine(form.Field(DetailsCard.Title));
        var description = DetailsCard.Entered(TypedText.Clean(form.Field(DetailsCard.Description)), draft.Description);
        var tried = DetailsCard.Entered(TypedText.Clean(form.Field(DetailsCard.Tried)), draft.Tried);
        var now = clock.GetUtcNow();
        var (date, time) = (form.Field(DetailsCard.StartedDate), form.Field(DetailsCard.StartedTime));
        var started = speaker.Reader.Read(date, time, now);
        var filled = draft with
        {
            Title = title.Length is > 0 and <= TextLimit.Title ? title : draft.Title,
            Description = description.Length is > 0 and <= TextLimit.Description ? description : draft.Description,
            Tried = tried.Length is > 0 and <= TextLimit.Description ? tried : null,
            Kind = Enum.TryParse<RequestKind>(form.Field(DetailsCard.Kind), out var kind) && Enum.IsDefined(kind) ? kind : draft.Kind,
            EscalationCheck = Enum.TryParse<EscalationCheck>(form.Field(DetailsCard.Check), out var check) && Enum.IsDefined(check) ? check : draft.EscalationCheck,
            ProblemStartedAt = started,
            SupportLanguage = SupportLanguages.All.FirstOrDefault(known => known == form.Field(DetailsCard.Language)) ?? draft.SupportLanguage,
        };

        // Nothing that was filled in is lost: what is good is kept, and the form comes back with it.
        await RememberContactAsync(draft, speaker, form, cancellationToken);
        var refusal = await RefusalAsync(draft, form, title, description, tried, cancellationToken) ?? RefusalOfStart(date ?? time, started, now);
        if (refusal is not null)
        {
            return new Answer.Refused(refusal, filled with { IsEditingDetails = true });
        }

        return new Answer.Taken(filled with { Title = title, IsEditingDetails = false, IsEditingTitle = false });
    }

    private async Task RememberContactAsync(TicketDraft draft, Speaker speaker, Reply form, CancellationToken cancellationToken)
    {
        // What was proposed and left as it was is the helpdesk's, not the person's: it must follow the settings.
        var proposed = contacts.Proposal(speaker.Profile);
        var name = Changed(form.Field(DetailsCard.ContactName), proposed.Name);
        var email = Changed(form.Field(DetailsCard.ContactEmail), proposed.Email);
        var phone = Changed(form.Field(DetailsCard.ContactPhone), proposed.Phone);
        await profiles.RememberAsync(
            speaker.Profile with
            {
                ContactName = name is null ? null : TypedText.CleanLine(name),
                Email = email is not null && await rule.RefusalOfEmailAsync(email, draft, cancellationToken) is null ? email : null,
                Phone = phone is not null && ContactRule.RefusalOfPhone(phone) is null ? phone : null,
            },
            cancellationToken);
    }

    private static string? Changed(string? entered, string? proposed) => entered?.Trim() is { } text && text != proposed ? text : null;

    private static string? RefusalOfStart(string? entered, DateTimeOffset? started, DateTimeOffset now) => started switch
    {
        null => entered is null ? null : Sentences.StartedUnreadable,
        { } moment => moment > now ? Sentences.StartedInFuture : null,
    };

    private async Task<string?> RefusalAsync(
        TicketDraft draft, Reply form, string title, string description, string tried, CancellationToken cancellationToken)
    {
        if (TextLimit.Refusal(title, TextLimit.Title) is { } aboutTitle)
        {
            return $"{Words.FieldTitle}: {aboutTitle}";
        }

        if (TextLimit.Refusal(description, TextLimit.Description) is { } aboutDescription)
        {
            return $"{Words.FieldDescription}: {aboutDescription}";
        }

        if (tried.Length > TextLimit.Description && TextLimit.Refusal(tried, TextLimit.Description) is { } aboutTried)
        {
            return $"{Words.FieldTried}: {aboutTried}";
        }

        if (form.Field(DetailsCard.ContactEmail)?.Trim() is { } email
            && await rule.RefusalOfEmailAsync(email, draft, cancellationToken) is { } aboutEmail)
        {
            return aboutEmail;
        }

        return form.Field(DetailsCard.ContactPhone)?.Trim() is { } phone ? ContactRule.RefusalOfPhone(phone) : null;
    }
}
