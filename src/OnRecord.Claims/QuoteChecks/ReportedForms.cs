namespace OnRecord.Claims.QuoteChecks;

/// <summary>Knows which words reported speech puts in the place of others: "will" and "would", "I" and "she", "resigns" and "resigned".</summary>
internal static class ReportedForms
{
    // Each line holds words that may stand for one another; written for this purpose.
    private static readonly Dictionary<string, HashSet<int>> Groups = GroupsOf(
        """
        will would
        shall should would
        can could
        may might
        must had
        am is are was were be been
        have has had
        do does did done
        i he she they we
        me him her them us
        my his her their our
        mine his hers theirs ours
        myself himself herself themselves ourselves
        you we they he she i
        your our their his her my
        this that
        these those
        here there
        now then
        go goes went gone
        come comes came
        know knows knew known
        see sees saw seen
        say says said
        tell tells told
        think thinks thought
        take takes took taken
        give gives gave given
        get gets got gotten
        make makes made
        find finds found
        leave leaves left
        keep keeps kept
        hold holds held
        lose loses lost
        win wins won
        send sends sent
        pay pays paid
        build builds built
        bring brings brought
        buy buys bought
        fight fights fought
        stand stands stood
        understand understands understood
        speak speaks spoke spoken
        write writes wrote written
        drive drives drove driven
        rise rises rose risen
        fall falls fell fallen
        break breaks broke broken
        begin begins began begun
        run runs ran
        mean means meant
        feel feels felt
        hear hears heard
        meet meets met
        read reads
        can't cannot couldn't
        won't wouldn't
        don't doesn't didn't
        isn't aren't wasn't weren't
        haven't hasn't hadn't
        i'm he's she's they're we're
        i've he's she's they've we've he'd she'd they'd
        i'll he'll she'll they'll we'll he'd she'd they'd
        """
    );

    /// <summary>Whether one may stand for the other.</summary>
    /// <param name="first">A folded word.</param>
    /// <param name="second">Another one.</param>
    public static bool AreForms(string first, string second)
    {
        if (Groups.TryGetValue(first, out var groups) && Groups.TryGetValue(second, out var others))
        {
            return groups.Overlaps(others);
        }

        return Past(first, second) || Past(second, first);
    }

    // walk and walks, walked; close and closed; carry and carries, carried; stop and stopped.
    private static bool Past(string present, string other)
    {
        const int ShortestVerb = 3;
        if (
            present.Length < ShortestVerb
            || other.Length <= present.Length - 1
            || !other.EndsWith("ed", StringComparison.Ordinal)
        )
        {
            return present.Length >= ShortestVerb && other == present + "s";
        }

        var stem = other[..^2];
        var root =
            present.EndsWith("es", StringComparison.Ordinal) ? present[..^2]
            : present.EndsWith('s') ? present[..^1]
            : present;
        return stem == root
            || stem + "e" == root
            || (root.EndsWith('y') && stem == root[..^1] + "i")
            || (root.EndsWith('i') && stem == root)
            || (
                stem.Length == root.Length + 1
                && stem.StartsWith(root, StringComparison.Ordinal)
                && stem[^1] == root[^1]
            );
    }

    private static Dictionary<string, HashSet<int>> GroupsOf(string lines)
    {
        var groups = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        foreach (var (line, number) in lines.ReplaceLineEndings("\n").Split('\n').Select((line, i) => (line, i)))
        {
            foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (!groups.TryGetValue(word, out var of))
                {
                    groups.Add(word, of = []);
                }

                of.Add(number);
            }
        }

        return groups;
    }
}
