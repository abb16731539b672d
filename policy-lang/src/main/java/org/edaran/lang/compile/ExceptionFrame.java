package org.edaran.lang.compile;

import org.edaran.model.Sentence;

/** What an exception must leave as it is: whom a rule judges, and over which time. */
final class ExceptionFrame {

    private ExceptionFrame() {}

    /** True if both judge the same groups, people or subjects over the same time. */
    static boolean isSame(Sentence rule, Sentence changed) {
        if (rule instanceof Sentence.Count a && changed instanceof Sentence.Count b) {
            return a.groups().equals(b.groups())
                    && a.separately() == b.separately()
                    && a.per().equals(b.per())
                    && a.timing().equals(b.timing())
                    && a.denominator() == b.denominator();
        } else if (rule instanceof Sentence.Either a && changed instanceof Sentence.Either b) {
            return isSame(a.halves().get(0).count(), b.halves().get(0).count())
                    && isSame(a.halves().get(1).count(), b.halves().get(1).count());
        } else if (rule instanceof Sentence.ModeDuty a && changed instanceof Sentence.ModeDuty b) {
            return a.group().equals(b.group());
        } else if (rule instanceof Sentence.OnlyIf a && changed instanceof Sentence.OnlyIf b) {
            return a.where().equals(b.where());
        } else if (rule instanceof Sentence.Attest a && changed instanceof Sentence.Attest b) {
            return a.subject() == b.subject()
                    && a.group().equals(b.group())
                    && a.attestation().equals(b.attestation());
        }
        return rule.getClass() == changed.getClass();
    }
}
