package org.edaran.lang.parse;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.edaran.diagnostic.DiagnosticCode;
import org.edaran.diagnostic.PrintedText;
import org.edaran.source.SourceSpan;

/** Signs that nobody sees and letters that look like others, by which a text can say something else than it shows. */
final class Disguises {

    /** Letters of other scripts and, place by place, the Latin letters that they look like. */
    private static final String OTHERS = "\u0430\u0441\u0435\u0456\u0458\u043E\u0440\u0455\u0443\u0445\u0501\u04BB"
            + "\u03B1\u03B9\u03BF\u03C1\u03C5\u03BD\u0410\u0412\u0415\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0423\u0425";

    private static final String LATIN = "aceijopsyxdh" + "aiopuv" + "ABEKMHOPCTYX";

    private Disguises() {}

    /** Warns of each invisible sign in a text in quotes or a comment. */
    static void hidden(Token token, Faults faults) {
        String text = token.getText();
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            int type = Character.getType(sign);
            boolean disguise = type == Character.FORMAT || (type == Character.CONTROL && !Character.isWhitespace(sign));
            if (disguise) {
                int at = token.getStartIndex() + i;
                String shown = PrintedText.of(String.valueOf(sign));
                faults.add(
                        DiagnosticCode.HIDDEN_SIGN,
                        new SourceSpan(at, at + 1),
                        "`" + shown + "` cannot be seen, and may change how the line is shown",
                        "delete it");
                return;
            }
        }
    }

    /** Warns of a word whose letters are of several scripts, or only look Latin. */
    static void lookAlike(Token token, Faults faults) {
        String word = token.getText();
        if (isAscii(word)) {
            return;
        }
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        word.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
        scripts.remove(UnicodeScript.COMMON);
        scripts.remove(UnicodeScript.INHERITED);
        String latin = asLatin(word);
        boolean looksLatin = isAscii(latin);
        if (!(looksLatin || (scripts.size() > 1 && scripts.contains(UnicodeScript.LATIN)))) {
            return;
        }
        String message = "`" + word + "` has letters that are not Latin but look so";
        faults.add(
                DiagnosticCode.LOOK_ALIKE,
                Faults.spanOf(token),
                looksLatin ? message : "`" + word + "` mixes letters of several alphabets",
                looksLatin
                        ? "write `" + latin + "` anew, on a keyboard with Latin letters"
                        : "write it in one alphabet");
    }

    private static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String asLatin(String word) {
        StringBuilder latin = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            int at = OTHERS.indexOf(word.charAt(i));
            latin.append(at < 0 ? word.charAt(i) : LATIN.charAt(at));
        }
        return latin.toString();
    }
}
