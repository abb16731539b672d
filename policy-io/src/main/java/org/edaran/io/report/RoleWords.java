package org.edaran.io.report;

import java.util.Locale;
import org.edaran.finding.Language;
import org.edaran.model.Composition;

/** Says in front of the name of a policy what it is to the one that is judged. */
record RoleWords(Locale locale) {

    String of(Composition.Role role) {
        return Language.of(locale) == Language.INDONESIAN ? indonesian(role) : english(role);
    }

    private static String english(Composition.Role role) {
        return switch (role) {
            case AMENDMENT -> "as amended by";
            case TERM -> "with its end set by";
            case DECISION -> "with the decisions of";
            case EXCEPTION -> "with the exceptions of";
            case PARENT -> "carries out";
            case AMENDED -> "its rules are judged as those of";
            case AFFECTED -> "affects";
        };
    }

    private static String indonesian(Composition.Role role) {
        return switch (role) {
            case AMENDMENT -> "sebagaimana diubah dengan";
            case TERM -> "masa berlakunya ditetapkan dengan";
            case DECISION -> "dengan keputusan dalam";
            case EXCEPTION -> "dengan pengecualian dalam";
            case PARENT -> "melaksanakan";
            case AMENDED -> "ketentuannya dinilai sebagai bagian dari";
            case AFFECTED -> "memengaruhi";
        };
    }
}
