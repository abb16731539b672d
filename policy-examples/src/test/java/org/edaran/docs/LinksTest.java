package org.edaran.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Links from document to document. */
class LinksTest {

    private static final Pattern LINK = Pattern.compile("\\[[^\\]\\n]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ +(.*)$", Pattern.MULTILINE);
    private static final Pattern BLOCK = Pattern.compile("^```.*?^```", Pattern.MULTILINE | Pattern.DOTALL);

    @Test
    void link_leadsToAFileOrHeading() {
        List<String> broken = new ArrayList<>();
        for (Page page : Page.all()) {
            Matcher links = LINK.matcher(BLOCK.matcher(page.text()).replaceAll(""));
            while (links.find()) {
                String target = links.group(1);
                if (!target.contains("://") && !isFine(page, target)) {
                    broken.add(page.path() + ": " + target);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private static boolean isFine(Page page, String target) {
        int hash = target.indexOf('#');
        String file = hash < 0 ? target : target.substring(0, hash);
        Path from = Page.ROOT.resolve(page.path());
        Path to = file.isEmpty() ? from : from.resolveSibling(file).normalize();
        if (!Files.exists(to)) {
            return false;
        }
        return hash < 0
                || headings(Page.named(Page.ROOT.relativize(to).toString())).contains(target.substring(hash + 1));
    }

    private static Set<String> headings(Page page) {
        return HEADING.matcher(BLOCK.matcher(page.text()).replaceAll(""))
                .results()
                .map(heading -> anchorOf(heading.group(1)))
                .collect(Collectors.toSet());
    }

    /** The anchor that Markdown viewers give a heading. */
    private static String anchorOf(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }
}
