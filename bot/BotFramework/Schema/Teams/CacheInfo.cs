namespace Microsoft.Bot.Schema.Teams;

/// <summary>How long Teams may keep an answer.</summary>
public class CacheInfo
{
    /// <summary>Makes an empty one.</summary>
    public CacheInfo()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public CacheInfo(string cacheType = default, int cacheDuration = 0)
    {
        CacheType = cacheType;
        CacheDuration = cacheDuration;
    }

    /// <summary>Seconds.</summary>
    public int CacheDuration { get; set; }

    /// <summary>Kind of cache, such as <c>CACHE</c> or <c>no_cache</c>.</summary>
    public string CacheType { get; set; }
}
