using CspSupportBot.Domain.Operations;

namespace CspSupportBot.Teams.Access;

public static class AccessServices
{
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddOptions<AccessOptions>()
            .BindConfiguration(AccessOptions.Section)
            .Configure<IHostEnvironment>(RequireOutsideOfDevelopment)
            .ValidateDataAnnotations()
            .Validate(access => access.Tenants.All(tenant => Guid.TryParse(tenant, out _)), "Access:Tenants must hold ids of Entra tenants, each a GUID.")
            .Validate<IConfiguration>(
                (_, configuration) => string.IsNullOrWhiteSpace(configuration["Access:Tenants"]),
                "Access:Tenants is a list: name its first tenant in Access:Tenants:0.")
            .Validate(
                access => access.Administrators.All(person => Guid.TryParse(person, out _)),
                "Access:Administrators must hold Entra object ids of people, each a GUID: names and addresses are no authority.")
            .Validate<IConfiguration>(
                (_, configuration) => string.IsNullOrWhiteSpace(configuration["Access:Administrators"]),
                "Access:Administrators is a list: name its first person in Access:Administrators:0.")
            .ValidateOnStart();
        services.AddSingleton<TeamMembers>();
        services.AddSingleton<StaffCheck>();
        services.AddSingleton<Strangers>();
        services.AddSingleton<IReadinessCheck, StaffReadiness>();
        return services;
    }

    /// <summary>Nobody gets in by default, but where a developer works alone.</summary>
    public static void RequireOutsideOfDevelopment(AccessOptions access, IHostEnvironment environment) => access.IsRequired = !environment.IsDevelopment();
}
