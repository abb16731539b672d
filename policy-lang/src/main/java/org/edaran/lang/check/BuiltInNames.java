package org.edaran.lang.check;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.edaran.model.BuiltInModes;
import org.edaran.model.Mode;
import org.edaran.model.Owner;
import org.edaran.model.RegionLevel;
import org.edaran.roster.BuiltInColumn;

/** The names the language has given away already. */
public final class BuiltInNames {

    /** What a bare word can mean without a declaration, in the order the reference lists them. */
    public static final List<String> FACTS = List.of(
            "date", "mode", "part", "start", "end", "location", "domicile", "office", "unit", "agency", "category");

    private static final Set<String> BARE =
            Set.of("employee", "region", "home unit", "work unit", "assignment", "policy", "staff", "none");

    private static final Set<String> MODES =
            BuiltInModes.ALL.stream().map(Mode::name).collect(Collectors.toUnmodifiableSet());

    private static final Set<String> LEVELS =
            Arrays.stream(RegionLevel.values()).map(RegionLevel::word).collect(Collectors.toUnmodifiableSet());

    private BuiltInNames() {}

    /** True for a mode that every policy has. */
    public static boolean isMode(String name) {
        return MODES.contains(name);
    }

    /** True for a level of regions, such as {@code province}. */
    public static boolean isLevel(String name) {
        return LEVELS.contains(name);
    }

    /** True if the name already means something of an owner, or as a bare word where the owner is a person's day. */
    static boolean isFactOf(Owner owner, String name) {
        boolean person = owner == Owner.EMPLOYEE || owner == Owner.ASSIGNMENT;
        return BuiltInColumn.of(owner, name).isPresent()
                || isLevel(name)
                || (person && (FACTS.contains(name) || BARE.contains(name)));
    }

    /** True if a bare word already has a meaning in conditions. */
    static boolean isBareWord(String name) {
        return FACTS.contains(name) || BARE.contains(name);
    }
}
