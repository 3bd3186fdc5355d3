namespace OnRecord.Evaluation.Claims;

/// <summary>The dictionary form of an English word by its endings, without a final e, for baselines: "killed", "kills" and "killing" are "kill".</summary>
internal static class HeadLemma
{
    private static readonly Dictionary<string, string> Irregular = new(StringComparer.Ordinal)
    {
        ["was"] = "be",
        ["were"] = "be",
        ["is"] = "be",
        ["are"] = "be",
        ["been"] = "be",
        ["shot"] = "shoot",
        ["won"] = "win",
        ["bought"] = "buy",
        ["sold"] = "sell",
        ["struck"] = "strike",
        ["fell"] = "fall",
        ["left"] = "leave",
        ["said"] = "say",
        ["told"] = "tell",
        ["took"] = "take",
        ["taken"] = "take",
        ["made"] = "make",
        ["went"] = "go",
        ["came"] = "come",
        ["found"] = "find",
        ["died"] = "die",
        ["dying"] = "die",
        ["beat"] = "beat",
        ["broke"] = "break",
        ["broken"] = "break",
        ["stole"] = "steal",
        ["stolen"] = "steal",
        ["led"] = "lead",
        ["lost"] = "lose",
        ["paid"] = "pay",
        ["held"] = "hold",
        ["met"] = "meet",
        ["sent"] = "send",
        ["caught"] = "catch",
        ["brought"] = "bring",
        ["thought"] = "think",
        ["gave"] = "give",
        ["given"] = "give",
        ["saw"] = "see",
        ["seen"] = "see",
        ["fought"] = "fight",
        ["ran"] = "run",
        ["began"] = "begin",
        ["chose"] = "choose",
        ["chosen"] = "choose",
        ["wed"] = "wed",
        ["fled"] = "flee",
    };

    public static string Of(string lower)
    {
        if (Irregular.TryGetValue(lower, out var lemma))
        {
            return lemma.TrimEnd('e');
        }

        foreach (
            var (end, least) in ((string, int)[])[("ies", 5), ("ied", 5), ("ing", 6), ("ed", 5), ("es", 5), ("s", 4)]
        )
        {
            if (
                lower.Length >= least
                && lower.EndsWith(end, StringComparison.Ordinal)
                && !lower.EndsWith("ss", StringComparison.Ordinal)
            )
            {
                var stem = lower[..^end.Length];
                return end[0] == 'i' && end != "ing" ? stem + "y" : Undoubled(stem).TrimEnd('e');
            }
        }

        return lower.TrimEnd('e');
    }

    private static string Undoubled(string stem) =>
        stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'e' or 'z') ? stem[..^1] : stem;
}
