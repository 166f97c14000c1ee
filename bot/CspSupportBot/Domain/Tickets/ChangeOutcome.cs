namespace CspSupportBot.Domain.Tickets;

/// <summary>What a ticket says to a change that a person asks for.</summary>
public enum ChangeOutcome
{
    Changed,

    /// <summary>It is that way already; nothing was done.</summary>
    AlreadySo,

    /// <summary>It is resolved or cancelled; it must be reopened first.</summary>
    Closed,

    /// <summary>Only a resolved or cancelled ticket can be reopened.</summary>
    NotClosed,

    /// <summary>Only a waiting ticket can go on.</summary>
    NotWaiting,

    /// <summary>Microsoft does not have it yet.</summary>
    NotFiledYet,

    /// <summary>Only one that the backend refused can be filed again.</summary>
    NotFailed,

    /// <summary>Microsoft has it: only there can it be given up.</summary>
    AtMicrosoft,

    /// <summary>Nobody knows whether Microsoft has it: it must be found out before it can be given up.</summary>
    MayBeAtMicrosoft,

    /// <summary>The bot can't do it at Microsoft: a person must, in the portal.</summary>
    OnlyInPortal,

    /// <summary>It has a number at Microsoft, or will get one by itself.</summary>
    NumberNotWanted,

    /// <summary>Nothing of it is at Microsoft: the vendor of the product helps.</summary>
    VendorHelps,
}
