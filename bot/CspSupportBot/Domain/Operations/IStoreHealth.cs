namespace CspSupportBot.Domain.Operations;

/// <summary>What this process knows of the store's state.</summary>
public interface IStoreHealth
{
    /// <summary>Null while the store works, as far as anybody has noticed.</summary>
    StoreFault? Fault { get; }

    /// <summary>Remembers a failure whose cause is the store until the store is seen to work again. Only the first one is logged.</summary>
    /// <returns>Null where the failure has another cause.</returns>
    StoreFault? Note(Exception failure);
}
