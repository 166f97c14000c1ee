using System.Collections;
using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace AdaptiveCards;

/// <summary>
/// Describes the card classes to the serialiser: official member names, <c>type</c> first, defaults left out.
/// Collection elements need it too, because the built-in contract would write them as arrays.
/// </summary>
internal sealed class CardContract : DefaultJsonTypeInfoResolver
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly MethodInfo CreateObjectInfo =
        typeof(CardContract).GetMethod(nameof(CreateInfo), BindingFlags.Static | BindingFlags.NonPublic);

    public override JsonTypeInfo GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        if (!IsCardClass(type))
        {
            return base.GetTypeInfo(type, options);
        }

        JsonTypeInfo info = (JsonTypeInfo)CreateObjectInfo.MakeGenericMethod(type).Invoke(null, [options]);
        foreach (PropertyInfo member in type.GetProperties(Members).Where(IsWritten))
        {
            info.Properties.Add(Describe(info, member));
        }

        return info;
    }

    private static JsonTypeInfo<T> CreateInfo<T>(JsonSerializerOptions options)
        where T : class =>
        JsonMetadataServices.CreateObjectInfo(options, new JsonObjectInfoValues<T>
        {
            ObjectCreator = () => (T)Activator.CreateInstance(typeof(T), nonPublic: true),
            PropertyMetadataInitializer = _ => [],
        });

    private static bool IsCardClass(Type type) =>
        type is { IsClass: true, IsGenericType: false, IsArray: false, Namespace: nameof(AdaptiveCards) }
        && type.Assembly == typeof(CardContract).Assembly
        && !type.IsDefined(typeof(JsonConverterAttribute), inherit: false);

    private static bool IsWritten(PropertyInfo member) =>
        member.CanWrite && (member.GetMethod.IsPublic
            ? !member.IsDefined(typeof(JsonIgnoreAttribute))
            : member.IsDefined(typeof(JsonIncludeAttribute)));

    private static JsonPropertyInfo Describe(JsonTypeInfo info, PropertyInfo member)
    {
        string name = member.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name
            ?? JsonNamingPolicy.CamelCase.ConvertName(member.Name);
        JsonPropertyInfo property = info.CreateJsonPropertyInfo(member.PropertyType, name);
        property.Get = member.GetValue;
        property.Set = (card, value) => member.SetValue(card, value, BindingFlags.DoNotWrapExceptions, null, null, null);
        property.Order = name switch { "type" => 0, "version" => 1, "id" => 2, _ => 3 };
        property.IsRequired = member.IsDefined(typeof(JsonRequiredAttribute));
        property.IsExtensionData = member.IsDefined(typeof(JsonExtensionDataAttribute));
        if (member.GetCustomAttribute<JsonConverterAttribute>() is { } converter)
        {
            property.CustomConverter = (JsonConverter)Activator.CreateInstance(converter.ConverterType);
        }

        if (!property.IsExtensionData)
        {
            object unset = member.GetCustomAttribute<DefaultValueAttribute>()?.Value ?? Default(member.PropertyType);
            bool emptyIsContent = member.IsDefined(typeof(KeepEmptyAttribute));
            property.ShouldSerialize = (_, value) => HasContent(value, unset, emptyIsContent);
        }

        return property;
    }

    private static object Default(Type type) =>
        type.IsValueType && Nullable.GetUnderlyingType(type) is null ? Activator.CreateInstance(type) : null;

    private static bool HasContent(object value, object unset, bool emptyIsContent) => value switch
    {
        null => false,
        JsonElement => true,
        ICollection items => items.Count > 0 || emptyIsContent,
        AdaptiveHeight height => height.HeightType != AdaptiveHeightType.Auto,
        AdaptiveFallbackElement fallback => fallback.Type != AdaptiveFallbackElement.AdaptiveFallbackType.None,
        _ => !value.Equals(unset),
    };
}
