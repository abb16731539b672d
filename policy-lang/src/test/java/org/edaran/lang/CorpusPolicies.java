package org.edaran.lang;

import java.util.List;
import org.edaran.CompileResult;
import org.edaran.Edaran;
import org.edaran.VocabularyResolver;
import org.edaran.source.SourceText;

/** Compiles cases of the corpus, which may name the policies in {@code check/others}. */
public final class CorpusPolicies {

    private CorpusPolicies() {}

    /** Compiles a case. */
    public static CompileResult compile(SourceText source) {
        List<SourceText> others = GoldenFiles.cases("check/others").stream()
                .map(GoldenFiles::text)
                .toList();
        return Edaran.compile(
                source,
                VocabularyResolver.builtInOnly(),
                name -> others.stream()
                        .filter(other -> other.text().startsWith("policy \"" + name + "\""))
                        .findFirst());
    }
}
