namespace CspSupportBot.Simulators.Azure;

/// <summary>The names of the operations, as Microsoft's specification has them where it has any; faults are aimed at them.</summary>
public static class ArmOperations
{
    public const string ListSubscriptions = "Subscriptions_List";
    public const string ListServices = "Services_List";
    public const string GetService = "Services_Get";
    public const string ListProblems = "ProblemClassifications_List";
    public const string GetProblem = "ProblemClassifications_Get";
    public const string CheckTicketName = "SupportTickets_CheckNameAvailability";
    public const string CreateTicket = "SupportTickets_Create";
    public const string GetTicket = "SupportTickets_Get";
    public const string ListTickets = "SupportTickets_List";
    public const string UpdateTicket = "SupportTickets_Update";
    public const string CheckCommunicationName = "Communications_CheckNameAvailability";
    public const string CreateCommunication = "Communications_Create";
    public const string GetCommunication = "Communications_Get";
    public const string ListCommunications = "Communications_List";
    public const string ListChats = "ChatTranscripts_List";
    public const string GetChat = "ChatTranscripts_Get";
    public const string CreateWorkspace = "FileWorkspaces_Create";
    public const string GetWorkspace = "FileWorkspaces_Get";
    public const string CreateFile = "Files_Create";
    public const string GetFile = "Files_Get";
    public const string ListFiles = "Files_List";
    public const string UploadFile = "Files_Upload";
    public const string ListEvents = "Events_ListBySubscriptionId";
    public const string GetEmergingIssues = "EmergingIssues_Get";
    public const string PollOperation = "OperationsStatus_Get";
    public const string PollResult = "OperationResults_Get";
}
