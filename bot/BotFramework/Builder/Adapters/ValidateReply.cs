using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>Compares a reply with what was expected; throws when it is another.</summary>
public delegate void ValidateReply(IActivity expected, IActivity actual);
