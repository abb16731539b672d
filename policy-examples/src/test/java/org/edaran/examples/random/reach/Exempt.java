package org.edaran.examples.random.reach;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The forms that the random pairs cannot reach, or that no verdict hangs on, each with the reason. */
final class Exempt {

    /** Forms that are never drawn. */
    static final Map<String, String> NEVER_DRAWN = Map.ofEntries(
            Map.entry(
                    "onlyDuringTail", "no sentence takes it behind another part; the compiler refuses it with EDR5008"),
            Map.entry("tail ONLY_DURING", "as onlyDuringTail"),
            Map.entry("Period.SPAN", "stands in reports, not in policies"),
            Map.entry("Value.Absent.NONE", "stands in data, not in policies"),
            Map.entry("Value.Absent.UNKNOWN", "stands in data, not in policies"),
            Map.entry("Value.AnyOf", "is what evaluating makes of a table"),
            Map.entry("Value.Items", "stands in data, not in policies"),
            Map.entry("Value.Place", "stands in data, not in policies"));

    /** Forms on which no verdict can hang: permissions, notes, worked examples, and what only describes a policy. */
    private static final Pattern NO_VERDICT =
            Pattern.compile("(Sentence\\.Permit|Strength\\.MAY|mustBe MAY_BE|strength MAY_BE"
                    + "|note|note .*|policyTest.*|given.*|holding.*|variation.*|change.*|expect.*|outcome.*|figures.*|number.*|compliant"
                    + "|violated.*|warned|undetermined.*|notApplicable|cellEntry.*|writtenEntry|staffEntry|unknownEntry|fact(Denied|Given)"
                    + "|Composition(\\.Part|\\.Role\\..*)?|deleteRule|amendment DELETE_RULE|prolongs|repeals|headerItem (PROLONGS|REPEALS|UNTIL)"
                    + "|softWord .*|setting MAY_BE_SET)");

    /** Forms that exclude one of the verdicts. */
    private static final Map<Reach.Came, List<String>> EXCLUDED = Map.of();

    private Exempt() {}

    static boolean is(String form, Reach.Came came) {
        // most words that are free as names are plain words wherever they are no keywords, so each is reached now and
        // then
        return NEVER_DRAWN.containsKey(form)
                || form.startsWith("softWord ")
                || (came != Reach.Came.DRAWN && NO_VERDICT.matcher(form).matches())
                || EXCLUDED.getOrDefault(came, List.of()).contains(form);
    }
}
