package org.edaran.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the documents say a faulty policy prints. With {@code -Dgolden.update=true} the pages are rewritten. */
class FaultBlocksTest {

    @TestFactory
    Stream<DynamicTest> fault_isPrintedAsShown() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Page page : Page.all()) {
            for (int i = page.blocks().size() - 1; i > 0; i--) {
                Block shown = page.blocks().get(i);
                if (shown.kind().equals("text") && shown.isMarked("fault")) {
                    Block faulty = page.blocks().get(i - 1);
                    if (Boolean.getBoolean("golden.update")) {
                        rewrite(shown, CompiledBlock.of(faulty).rendered());
                    } else {
                        tests.add(DynamicTest.dynamicTest(shown.toString(), () -> check(faulty, shown)));
                    }
                }
            }
        }
        return tests.stream();
    }

    private static void check(Block faulty, Block shown) {
        assertThat(faulty.kind()).isEqualTo("edaran");
        assertThat(shown.text()).isEqualTo(CompiledBlock.of(faulty).rendered());
    }

    private static void rewrite(Block shown, String printed) throws IOException {
        Page page = Page.named(shown.page().toString());
        List<String> lines = new ArrayList<>(page.text().lines().toList());
        int first = shown.line();
        lines.subList(first, first + (int) shown.text().lines().count()).clear();
        lines.addAll(first, printed.lines().toList());
        Files.writeString(Page.ROOT.resolve(shown.page()), String.join("\n", lines) + "\n");
    }
}
