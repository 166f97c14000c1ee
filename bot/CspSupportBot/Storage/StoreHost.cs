namespace CspSupportBot.Storage;

/// <summary>The store without the bot, for commands that an operator runs beside it.</summary>
public static class StoreHost
{
    /// <param name="settings">Settings as the command line has them, such as `--Storage:Provider=Postgres`.</param>
    public static IHost Build(string[] settings)
    {
        var builder = Host.CreateApplicationBuilder(settings);
        builder.Services.AddStorage(builder.Configuration);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        return builder.Build();
    }
}
