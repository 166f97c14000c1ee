namespace CspSupportBot.Simulators.Teams;

/// <summary>At most so many requests in any stretch of time of this length.</summary>
public sealed record ThrottleWindow(int Requests, TimeSpan Length);
