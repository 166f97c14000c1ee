using System.Net;

namespace Microsoft.Bot.Builder;

public partial class ActivityHandler
{
    /// <summary>Ends an invoke handler with this status and body. Without a status it is 500.</summary>
    protected class InvokeResponseException : Exception
    {
        private readonly HttpStatusCode _statusCode = HttpStatusCode.InternalServerError;
        private readonly object _body;

        /// <summary>Answers with the given status and body.</summary>
        public InvokeResponseException(HttpStatusCode statusCode, object body = null)
        {
            _statusCode = statusCode;
            _body = body;
        }

        /// <summary>Answers with status 500.</summary>
        public InvokeResponseException()
        {
        }

        /// <summary>Answers with status 500; the message stays in the process.</summary>
        public InvokeResponseException(string message)
            : base(message)
        {
        }

        /// <summary>Answers with status 500; the message and the cause stay in the process.</summary>
        public InvokeResponseException(string message, Exception innerException)
            : base(message, innerException)
        {
        }

        /// <summary>The response that this exception stands for.</summary>
        public InvokeResponse CreateInvokeResponse() => new() { Status = (int)_statusCode, Body = _body };
    }
}
