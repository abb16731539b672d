package org.edaran.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every policy and every faulty policy in the documents. */
class PolicyBlocksTest {

    /** A fragment may declare what only the reader's rules would use. */
    private static final Set<String> FINE_IN_FRAGMENTS = Set.of(DiagnosticCode.UNUSED_DECLARATION.id());

    @TestFactory
    Stream<DynamicTest> block_givesTheFaultsItIsMarkedWith() {
        return Page.blocks(block -> block.kind().equals("edaran")).stream()
                .map(block -> DynamicTest.dynamicTest(block.toString(), () -> check(block)));
    }

    private static void check(Block block) {
        assertThat(block.isWhole() || !block.prelude().isEmpty())
                .as("a fragment needs a prelude on its page")
                .isTrue();
        CompiledBlock compiled = CompiledBlock.of(block);
        assertThat(compiled.errorsElsewhere()).isEmpty();
        Set<String> expected = block.marks().stream()
                .filter(mark -> mark.startsWith("EDR"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> found = compiled.faults().stream()
                .map(Diagnostic::code)
                .map(DiagnosticCode::id)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!block.isWhole()) {
            found.removeIf(code -> FINE_IN_FRAGMENTS.contains(code) && !expected.contains(code));
        }
        assertThat(found).as(compiled.rendered()).isEqualTo(expected);
        assertThat(compiled.failedTests()).isEmpty();
    }

    @Test
    void reference_hasBlocksAndTests() {
        List<CompiledBlock> blocks = Page.blocks(block -> block.kind().equals("edaran")).stream()
                .map(CompiledBlock::of)
                .toList();
        assertThat(blocks).hasSizeGreaterThan(50);
        assertThat(blocks.stream().mapToInt(CompiledBlock::testCount).sum()).isGreaterThan(15);
    }
}
