using CspSupportBot.Domain.Operations;
using CspSupportBot.Domain.People;
using Microsoft.Extensions.Options;

namespace CspSupportBot.Teams.Access;

public static class AccessServices
{
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddOptions<AccessOptions>()
            .BindConfiguration(AccessOptions.Section)
            .Configure<IHostEnvironment>(RequireOutsideOfDevelopment)
            .ValidateDataAnnotations()
            .ValidateIds("Access:Tenants", access => access.Tenants, "ids of Entra tenants, each a GUID.")
            .ValidateIds("Access:Administrators", access => access.Administrators, "Entra object ids of people, each a GUID: names and addresses are no authority.")
            .ValidateIds("Access:Leads", access => access.Leads, "Entra object ids of people, each a GUID.")
            .ValidateOnStart();

        // As Teams writes them.
        services.AddSingleton(provider => new Leads(
            [.. provider.GetRequiredService<IOptions<AccessOptions>>().Value.Leads.Select(id => Guid.Parse(id).ToString()).Distinct()]));
        services.AddSingleton<TeamMembers>();
        services.AddSingleton<StaffCheck>();
        services.AddSingleton<Strangers>();
        services.AddSingleton<IReadinessCheck, StaffReadiness>();
        return services;
    }

    /// <summary>Nobody gets in by default, but where a developer works alone.</summary>
    public static void RequireOutsideOfDevelopment(AccessOptions access, IHostEnvironment environment) => access.IsRequired = !environment.IsDevelopment();

    private static OptionsBuilder<AccessOptions> ValidateIds(
        this OptionsBuilder<AccessOptions> access, string setting, Func<AccessOptions, IList<string>> ids, string what) => access
            .Validate(options => ids(options).All(id => Guid.TryParse(id, out _)), $"{setting} must hold {what}")
            .Validate<IConfiguration>(
                (_, configuration) => string.IsNullOrWhiteSpace(configuration[setting]), $"{setting} is a list: name its first entry in {setting}:0.");
}
