package org.edaran.lang.compile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.edaran.diagnostic.Diagnostic;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.DidYouMean;
import org.edaran.lang.ast.Statement;
import org.edaran.lang.ast.Text;
import org.edaran.lang.compose.Edition;
import org.edaran.lang.parse.ParseResult;
import org.edaran.source.SourceText;

/** Adds what the vocabularies of a policy declare. */
final class Vocabularies {

    private final Environment env;

    Vocabularies(Environment env) {
        this.env = env;
    }

    /** Adds the vocabularies that the texts of a policy use; one that several texts use counts once. */
    void use(List<Edition.Piece> pieces, Function<String, Optional<SourceText>> vocabularies) {
        Set<String> added = new HashSet<>();
        for (Edition.Piece piece : pieces) {
            Map<String, Text> used = new HashMap<>();
            for (Statement.UseVocabulary use : piece.file().all(Statement.UseVocabulary.class)) {
                Text name = use.name();
                Text first = used.putIfAbsent(name.value(), name);
                if (first != null) {
                    env.fault(Diagnostic.of(
                                    DiagnosticCode.DUPLICATE_NAME,
                                    piece.source(),
                                    name.span(),
                                    "vocabulary `" + name + "` is used twice")
                            .withLabel(piece.source(), first.span(), "first used here"));
                } else if (added.add(name.value())) {
                    Optional<SourceText> text = vocabularies.apply(name.value());
                    text.ifPresentOrElse(this::add, () -> unknown(name, piece.source()));
                }
            }
        }
    }

    private void unknown(Text name, SourceText source) {
        Diagnostic fault = Diagnostic.of(
                DiagnosticCode.UNKNOWN_VOCABULARY, source, name.span(), "there is no vocabulary `" + name + "` here");
        env.fault(DidYouMean.nearest(name.value(), List.of("asn"))
                .map(near -> fault.withHelp("write `\"" + near + "\"`"))
                .orElse(fault));
    }

    private void add(SourceText text) {
        ParseResult parsed = BuiltInVocabularies.parsed(text);
        parsed.diagnostics().forEach(env::fault);
        for (Statement statement : parsed.file().statements()) {
            boolean declares = statement instanceof Statement.VocabularyHeader
                    || statement instanceof Statement.Unreadable
                    || statement instanceof Statement.Field
                    || statement instanceof Statement.WorkMode
                    || statement instanceof Statement.NameList
                    || statement instanceof Statement.Category
                    || statement instanceof Statement.NamedGroup
                    || statement instanceof Statement.Calendar;
            if (!declares) {
                env.fault(
                        DiagnosticCode.STATEMENT_OF_OTHER_FILE,
                        text,
                        statement.span(),
                        "a vocabulary only declares facts, modes, lists, categories, groups and calendars",
                        "write this in the policies that need it");
            }
        }
        if (parsed.file().vocabulary().isEmpty() && !parsed.hasErrors()) {
            env.fault(
                    DiagnosticCode.STATEMENT_OF_OTHER_FILE,
                    text,
                    new org.edaran.source.SourceSpan(0, 0),
                    "the text does not open as a vocabulary",
                    "open it with a line `vocabulary \"NAME\"`");
        }
        env.declarations().addAll(parsed.file(), text);
    }
}
