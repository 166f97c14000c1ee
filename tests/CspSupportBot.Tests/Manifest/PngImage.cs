using System.Buffers.Binary;
using System.IO.Compression;

namespace CspSupportBot.Tests.Manifest;

/// <summary>The pixels of a PNG with 8 bits per channel, RGBA, not interlaced: the only kind our icons use.</summary>
internal sealed record PngImage(int Width, int Height, PngPixel[] Pixels)
{
    private const int BytesPerPixel = 4;

    public static PngImage Read(ReadOnlySpan<byte> file)
    {
        Assert.Equal([0x89, .. "PNG\r\n\x1a\n"u8], file[..8].ToArray());
        ReadOnlySpan<byte> header = [];
        using MemoryStream compressed = new();
        for (ReadOnlySpan<byte> rest = file[8..]; rest.Length > 0;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(rest);
            ReadOnlySpan<byte> data = rest.Slice(8, length);
            if (rest[4..8].SequenceEqual("IHDR"u8))
            {
                header = data;
            }
            else if (rest[4..8].SequenceEqual("IDAT"u8))
            {
                compressed.Write(data);
            }

            rest = rest[(12 + length)..];
        }

        Assert.Equal([8, 6, 0, 0, 0], header[8..13].ToArray());
        int width = BinaryPrimitives.ReadInt32BigEndian(header);
        int height = BinaryPrimitives.ReadInt32BigEndian(header[4..]);
        compressed.Position = 0;
        return new PngImage(width, height, Decode(compressed, width, height));
    }

    private static PngPixel[] Decode(Stream compressed, int width, int height)
    {
        using ZLibStream raw = new(compressed, CompressionMode.Decompress);
        byte[] above = new byte[width * BytesPerPixel];
        byte[] row = new byte[above.Length];
        List<PngPixel> pixels = new(width * height);
        for (int y = 0; y < height; y++)
        {
            int filter = raw.ReadByte();
            raw.ReadExactly(row);
            for (int i = 0; i < row.Length; i++)
            {
                int left = i < BytesPerPixel ? 0 : row[i - BytesPerPixel];
                int corner = i < BytesPerPixel ? 0 : above[i - BytesPerPixel];
                row[i] += (byte)Predict(filter, left, above[i], corner);
            }

            pixels.AddRange(row.Chunk(BytesPerPixel).Select(p => new PngPixel(p[0], p[1], p[2], p[3])));
            (above, row) = (row, above);
        }

        return [.. pixels];
    }

    private static int Predict(int filter, int left, int up, int corner) => filter switch
    {
        0 => 0,
        1 => left,
        2 => up,
        3 => (left + up) / 2,
        4 => new[] { left, up, corner }.MinBy(candidate => Math.Abs(left + up - corner - candidate)),
        _ => throw new InvalidDataException($"PNG filter {filter}"),
    };
}

internal readonly record struct PngPixel(byte Red, byte Green, byte Blue, byte Alpha);
