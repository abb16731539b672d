package org.edaran.lang.analyse;

import org.edaran.model.Sentence;

/** How near to a place one may work, of two rules. */
final class Nearness {

    private Nearness() {}

    /** True if every place near enough for the second is near enough for the first, of the same point. */
    static boolean covers(Sentence.Nearby wide, Sentence.Nearby narrow) {
        return wide.region().equals(narrow.region()) && reaches(wide, narrow);
    }

    private static boolean reaches(Sentence.Nearby wide, Sentence.Nearby narrow) {
        if (wide.equals(narrow)) {
            return true;
        }
        if (wide.metres().isPresent()) {
            return narrow.metres().filter(most -> most <= wide.metres().get()).isPresent();
        }
        boolean deeper = narrow.within()
                .map(level -> wide.within()
                        .filter(outer -> level.depth() >= outer.depth())
                        .isPresent())
                .orElse(wide.within().isPresent());
        return narrow.metres().isEmpty() && deeper;
    }
}
