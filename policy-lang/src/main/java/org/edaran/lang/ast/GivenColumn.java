package org.edaran.lang.ast;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of {@code given a table} that are not facts. Each has a heading in both keyword languages. */
public enum GivenColumn {
    /** The name of one person; several rows with the same name are the same person. */
    WHO("siapa"),
    /** How many people are alike. */
    PEOPLE("orang"),
    /** The group they are in. */
    GROUP("kelompok"),
    /** The mode they are in. */
    MODE("moda"),
    /** The dates on which they are. */
    DATES("tanggal"),
    /** The documents they hold and what is attested for them. */
    HOLDING("memegang");

    private final String indonesian;

    GivenColumn(String indonesian) {
        this.indonesian = indonesian;
    }

    /** The English heading. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column that a heading stands for; nothing for a fact. */
    public static Optional<GivenColumn> of(AstExpression.Reference heading) {
        String text = heading.name().text();
        return Stream.of(values())
                .filter(column -> heading.owners().isEmpty())
                .filter(column -> text.equals(column.word()) || text.equals(column.indonesian))
                .findFirst();
    }
}
