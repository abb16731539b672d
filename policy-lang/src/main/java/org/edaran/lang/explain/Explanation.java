package org.edaran.lang.explain;

import java.util.List;
import org.edaran.finding.Language;
import org.edaran.model.Policy;

/**
 * A policy told back in prose. Immutable.
 *
 * @param blocks its pieces in reading order; the first is the title
 */
public record Explanation(List<Block> blocks) {

    /** Copies the blocks. */
    public Explanation {
        blocks = List.copyOf(blocks);
    }

    /**
     * Explains a policy: whom it binds, what its words mean, what it demands clause by clause with small examples of the
     * arithmetic, and what nobody can check.
     *
     * @param policy the policy
     * @param language the language of the prose; titles and names stay as the policy has them
     */
    public static Explanation of(Policy policy, Language language) {
        return new Explanation(new PolicyProse(policy, new Words(Phrases.of(language), policy)).blocks());
    }

    /**
     * As plain text.
     *
     * @param width the longest line, at least 40; only a single word may be longer
     */
    public String text(int width) {
        return new TextPages(Math.max(40, width)).write(blocks);
    }

    /** As Markdown. Whatever the policy says is escaped. */
    public String markdown() {
        return MarkdownPages.write(blocks);
    }
}
