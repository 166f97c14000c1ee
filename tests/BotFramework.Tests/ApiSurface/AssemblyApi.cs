using System.Reflection;

namespace BotFramework.Tests.ApiSurface;

/// <summary>The public API of an assembly in the words of the listing.</summary>
internal static class AssemblyApi
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic
        | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    internal static IEnumerable<ApiType> Of(Assembly assembly)
    {
        return assembly.GetExportedTypes().Select(Of);
    }

    internal static ApiType Of(Type type)
    {
        Type[] arguments = type.GetGenericArguments();
        string name = $"{type.Namespace}.{TypeNames.Of(type)}";
        if (type.IsSubclassOf(typeof(Delegate)))
        {
            MethodInfo invoke = type.GetMethod("Invoke");
            string line = $"delegate {TypeNames.Of(invoke.ReturnType)} {TypeNames.Of(type)}({TypeNames.Parameters(invoke.GetParameters())});";
            return new ApiType(name, "delegate", [], string.Empty, [ApiMember.Parse(line)]);
        }

        if (type.IsEnum)
        {
            IEnumerable<string> values = Enum.GetNames(type)
                .Select(value => FormattableString.Invariant($"{value} = {Convert.ToInt64(Enum.Parse(type, value), null)}"));
            return new ApiType(name, "enum", [], string.Empty, [.. values.Select(ApiMember.Parse)]);
        }

        return new ApiType(name, Kind(type), [.. Bases(type)], TypeNames.Constraints(arguments), [.. Members(type)]);
    }

    private static string Kind(Type type)
    {
        return type switch
        {
            { IsInterface: true } => "interface",
            { IsValueType: true } => "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };
    }

    private static IEnumerable<string> Bases(Type type)
    {
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType))
        {
            yield return TypeNames.Of(parent);
        }

        Type[] all = type.GetInterfaces();
        IEnumerable<Type> implied = all.SelectMany(item => item.GetInterfaces())
            .Concat(type.BaseType?.GetInterfaces() ?? []);
        foreach (Type item in all.Except(implied).Where(item => item.IsPublic))
        {
            yield return TypeNames.Of(item);
        }
    }

    private static IEnumerable<ApiMember> Members(Type type)
    {
        IEnumerable<string> lines = type.GetConstructors(Declared).Where(IsVisible).Select(Line)
            .Concat(type.GetFields(Declared).Where(field => field.IsPublic || IsForHeirs(field)).Select(Line))
            .Concat(type.GetProperties(Declared).Where(property => property.GetAccessors(true).Any(IsVisible)).Select(Line))
            .Concat(type.GetEvents(Declared).Where(item => IsVisible(item.AddMethod)).Select(item => $"event {item.Name};"))
            .Concat(type.GetMethods(Declared).Where(IsVisible).Where(IsOwnMethod).Select(Line));
        return lines.Select(ApiMember.Parse);
    }

    private static string Line(ConstructorInfo constructor)
    {
        string name = constructor.DeclaringType.Name.Split('`')[0];
        return $"{Access(constructor)}{name}({TypeNames.Parameters(constructor.GetParameters())});";
    }

    private static string Line(FieldInfo field)
    {
        string access = field.IsPublic ? string.Empty : "prot ";
        string type = TypeNames.Of(field.FieldType);
        if (field.IsLiteral)
        {
            object value = field.GetRawConstantValue();
            string text = value is string ? $"\"{value}\"" : value is char ? $"'{value}'" : $"{value}";
            return $"{access}const {type} {field.Name} = {text};";
        }

        return $"{access}{(field.IsStatic ? "static " : string.Empty)}{(field.IsInitOnly ? "readonly " : string.Empty)}{type} {field.Name};";
    }

    private static string Line(PropertyInfo property)
    {
        MethodInfo[] accessors = [.. property.GetAccessors(true).Where(IsVisible)];
        MethodInfo widest = accessors.FirstOrDefault(accessor => accessor.IsPublic) ?? accessors[0];
        ParameterInfo[] index = property.GetIndexParameters();
        string name = index.Length == 0 ? property.Name : $"this[{TypeNames.Parameters(index)}]";
        IEnumerable<string> words = accessors.Select(accessor =>
            (widest.IsPublic ? Access(accessor) : string.Empty) + (accessor == property.GetMethod ? "get;" : SetWord(accessor)));
        return $"{Modifiers(widest)}{TypeNames.Of(property.PropertyType)} {name} {{ {string.Join(' ', words)} }}";
    }

    private static string Line(MethodInfo method)
    {
        Type[] arguments = method.GetGenericArguments();
        string constraints = TypeNames.Constraints(arguments);
        return $"{Modifiers(method)}{TypeNames.Of(method.ReturnType)} {method.Name}{TypeNames.Arguments(arguments)}"
            + $"({TypeNames.Parameters(method.GetParameters())}){(constraints.Length > 0 ? " " + constraints : string.Empty)};";
    }

    private static string SetWord(MethodInfo setter)
    {
        bool init = setter.ReturnParameter.GetRequiredCustomModifiers()
            .Contains(typeof(System.Runtime.CompilerServices.IsExternalInit));
        return init ? "init;" : "set;";
    }

    private static string Modifiers(MethodInfo method)
    {
        string overriding = method.DeclaringType.IsInterface || !method.IsVirtual || method.IsFinal ? string.Empty
            : method.GetBaseDefinition() != method ? "override "
            : method.IsAbstract ? "abstract "
            : "virtual ";
        return Access(method) + (method.IsStatic ? "static " : string.Empty) + overriding;
    }

    private static string Access(MethodBase method)
    {
        return method.IsPublic ? string.Empty : "prot ";
    }

    private static bool IsVisible(MethodBase method)
    {
        return method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;
    }

    private static bool IsForHeirs(FieldInfo field)
    {
        return field.IsFamily || field.IsFamilyOrAssembly;
    }

    // Accessors stand with their property. What overrides a method of .NET adds no name that a caller lacked.
    private static bool IsOwnMethod(MethodInfo method)
    {
        bool isAccessor = method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);
        return !isAccessor && method.GetBaseDefinition().DeclaringType.Assembly == method.DeclaringType.Assembly;
    }
}
