namespace OnRecord.Training.Examples;

/// <summary>Windows that are learnt together.</summary>
internal static class Batches
{
    /// <summary>Windows of like length in batches of at most so many pieces, padding counted, in random order.</summary>
    public static List<List<WindowExample>> Of(IEnumerable<WindowExample> windows, int pieces, Random random)
    {
        const int Pool = 512;
        var shuffled = windows.ToArray();
        random.Shuffle(shuffled);
        var batches = new List<List<WindowExample>>();
        foreach (var pool in shuffled.Chunk(Pool))
        {
            var batch = new List<WindowExample>();
            foreach (var window in pool.OrderByDescending(w => w.Ids.Length))
            {
                if (batch.Count > 0 && (batch.Count + 1) * batch[0].Ids.Length > pieces)
                {
                    batches.Add(batch);
                    batch = [];
                }
                batch.Add(window);
            }
            batches.Add(batch);
        }
        var ordered = batches.ToArray();
        random.Shuffle(ordered);
        return [.. ordered];
    }
}
