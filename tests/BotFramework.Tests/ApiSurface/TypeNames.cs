using System.Reflection;

namespace BotFramework.Tests.ApiSurface;

/// <summary>Types, parameters and constraints in the words of the listing.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    internal static string Of(Type type)
    {
        if (type.IsByRef)
        {
            return Of(type.GetElementType());
        }

        if (type.IsArray)
        {
            return Of(type.GetElementType()) + "[]";
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Of(underlying) + "?";
        }

        if (Keywords.TryGetValue(type, out string keyword))
        {
            return keyword;
        }

        string outer = type.IsNested && !type.IsGenericParameter ? Of(type.DeclaringType) + "." : string.Empty;
        return outer + type.Name.Split('`')[0] + Arguments(type.GetGenericArguments());
    }

    internal static string Arguments(Type[] arguments)
    {
        return arguments.Length == 0 ? string.Empty : $"<{string.Join(", ", arguments.Select(Of))}>";
    }

    internal static string Parameters(IEnumerable<ParameterInfo> parameters)
    {
        return string.Join(", ", parameters.Select(Parameter));
    }

    internal static string Constraints(Type[] arguments)
    {
        IEnumerable<string> clauses = arguments
            .Where(argument => argument.IsGenericParameter)
            .Select(argument => (argument.Name, Words: string.Join(", ", ConstraintWords(argument))))
            .Where(clause => clause.Words.Length > 0)
            .Select(clause => $"where {clause.Name} : {clause.Words}");
        return string.Join(' ', clauses);
    }

    private static string Parameter(ParameterInfo parameter)
    {
        string prefix = parameter switch
        {
            { IsOut: true } => "out ",
            { ParameterType.IsByRef: true } => "ref ",
            _ when parameter.IsDefined(typeof(ParamArrayAttribute)) => "params ",
            { Position: 0 } when parameter.Member.IsDefined(typeof(System.Runtime.CompilerServices.ExtensionAttribute)) => "this ",
            _ => string.Empty,
        };
        string suffix = parameter.HasDefaultValue ? $" = {DefaultValue(parameter.RawDefaultValue)}" : string.Empty;
        return $"{prefix}{Of(parameter.ParameterType)} {parameter.Name}{suffix}";
    }

    private static string DefaultValue(object value)
    {
        return value switch
        {
            null => "default",
            string text => $"\"{text}\"",
            bool flag => flag ? "true" : "false",
            _ => FormattableString.Invariant($"{value}"),
        };
    }

    private static IEnumerable<string> ConstraintWords(Type argument)
    {
        GenericParameterAttributes attributes = argument.GenericParameterAttributes;
        if (attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint))
        {
            yield return "struct";
            yield break;
        }

        if (attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
        {
            yield return "class";
        }

        foreach (Type constraint in argument.GetGenericParameterConstraints())
        {
            yield return Of(constraint);
        }

        if (attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint))
        {
            yield return "new()";
        }
    }
}
