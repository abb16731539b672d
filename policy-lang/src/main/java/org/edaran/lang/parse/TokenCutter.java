package org.edaran.lang.parse;

import java.util.List;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.misc.Pair;
import org.edaran.grammar.EdaranLexer;
import org.edaran.source.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into the tokens of the lexer grammar. Those that nearly all texts consist of are cut by hand: words and
 * numbers of ASCII signs, dates, texts in quotes, comments, signs. Wherever a sign follows by which a token may be another one
 * or longer, the generated lexer cuts this one token, so that its tables are needed for few texts only and its rules hold
 * for all. Not thread-safe.
 */
final class TokenCutter {

    /** Signs behind digits by which these may be part of a date, a time or a decimal number. */
    private static final String JOINING = ".-/:,";

    /** Which of the ASCII signs go on with a word. */
    private static final boolean[] IN_WORDS = new boolean[0x80];

    static {
        for (char sign = 0; sign < IN_WORDS.length; sign++) {
            IN_WORDS[sign] = isLetter(sign) || isDigit(sign) || sign == '_';
        }
    }

    private final char[] text;
    private final TextCharStream stream;
    private final Pair<TokenSource, CharStream> origin;
    private @Nullable EdaranLexer lexer;
    private int at;
    private int line;

    TokenCutter(SourceText source) {
        this.text = source.text().toCharArray();
        this.stream = new TextCharStream(source);
        this.origin = new Pair<>(new Origin(stream), stream);
    }

    /** What a parser asks the tokens of a text for when it goes on behind a fault. */
    private static final class Origin extends ListTokenSource {

        private final CharStream stream;

        Origin(CharStream stream) {
            super(List.of(), stream.getSourceName());
            this.stream = stream;
        }

        @Override
        public CharStream getInputStream() {
            return stream;
        }
    }

    /** Where the next token starts. */
    int position() {
        return at;
    }

    boolean atEnd() {
        return at == text.length;
    }

    /** Goes to the end of the blank signs that are next; false if there are none. */
    boolean skipSpace() {
        int start = at;
        while (at < text.length && isSpace(text[at])) {
            if (isLineEnd(text[at])) {
                line++;
            }
            at++;
        }
        return at > start;
    }

    /** The next token of a text that is not at its end and has no blank sign here; lines count from 0, any line end as one. */
    CommonToken next() {
        char first = text[at];
        CommonToken token;
        if (isLetter(first)) {
            token = word();
        } else if (isDigit(first)) {
            token = number();
        } else if (first == '"') {
            token = quoted();
        } else if (first == '/' && charAt(at + 1) == '/') {
            token = comment();
        } else {
            token = sign(first);
        }
        if (token == null) {
            token = generated();
        }
        token.setLine(line);
        return token;
    }

    private CommonToken generated() {
        EdaranLexer own = lexer;
        if (own == null) {
            own = new EdaranLexer(stream);
            own.removeErrorListeners();
            PredictionCaches.share(own);
            lexer = own;
        }
        stream.seek(at);
        CommonToken token = (CommonToken) own.nextToken();
        at = token.getStopIndex() + 1;
        return token;
    }

    private CommonToken token(int type, int end) {
        CommonToken token = new CommonToken(origin, type, Token.DEFAULT_CHANNEL, at, end - 1);
        at = end;
        return token;
    }

    private @Nullable CommonToken word() {
        int end = at + 1;
        char sign = charAt(end);
        while (sign < 0x80 && IN_WORDS[sign]) {
            end++;
            sign = charAt(end);
        }
        if (sign >= 0x80) {
            return null; // perhaps a letter
        }
        return token(EdaranLexer.WORD, end);
    }

    private @Nullable CommonToken quoted() {
        for (int i = at + 1; i < text.length; i++) {
            char sign = text[i];
            if (sign == '"') {
                return token(EdaranLexer.STRING, i + 1);
            }
            boolean escaped = sign == '\\';
            i += escaped ? 1 : 0;
            if (isLineEnd(sign) || (escaped && isLineEnd(charAt(i)))) {
                return null;
            }
        }
        return null;
    }

    private CommonToken comment() {
        int end = at + 2;
        while (end < text.length && !isLineEnd(text[end])) {
            end++;
        }
        CommonToken token = token(EdaranLexer.COMMENT, end);
        token.setChannel(Token.HIDDEN_CHANNEL);
        return token;
    }

    private @Nullable CommonToken number() {
        int end = digits(at);
        if (end == at + 4 && isDate(end)) {
            return isHalf(end + 6) ? null : token(EdaranLexer.DATE, end + 6);
        }
        char mark = charAt(end);
        if (mark == ':' && end == at + 2 && isDigit(charAt(end + 1)) && isDigit(charAt(end + 2))) {
            return token(EdaranLexer.TIME, end + 3);
        }
        int type = EdaranLexer.INTEGER;
        if (mark == '.' && isDigit(charAt(end + 1))) {
            end = digits(end + 1);
            type = EdaranLexer.DECIMAL;
        }
        if (JOINING.indexOf(charAt(end)) >= 0 && isDigit(charAt(end + 1))) {
            return null;
        }
        int percent = behindBlanks(end);
        return charAt(percent) == '%' ? token(EdaranLexer.PERCENT, percent + 1) : token(type, end);
    }

    private int digits(int start) {
        int end = start;
        while (isDigit(charAt(end))) {
            end++;
        }
        return end;
    }

    /** True if month and day follow on the year. */
    private boolean isDate(int year) {
        return charAt(year) == '-'
                && isDigit(charAt(year + 1))
                && isDigit(charAt(year + 2))
                && charAt(year + 3) == '-'
                && isDigit(charAt(year + 4))
                && isDigit(charAt(year + 5));
    }

    /** True if a date goes on with the half of the day. */
    private boolean isHalf(int end) {
        int half = behindBlanks(end);
        return half > end && (charAt(half) == 'a' || charAt(half) == 'p') && charAt(half + 1) == 'm';
    }

    private int behindBlanks(int start) {
        int end = start;
        while (charAt(end) == ' ' || charAt(end) == '\t') {
            end++;
        }
        return end;
    }

    private @Nullable CommonToken sign(char sign) {
        char next = charAt(at + 1);
        return switch (sign) {
            case ':' -> token(EdaranLexer.COLON, at + 1);
            case ',' -> token(EdaranLexer.COMMA, at + 1);
            case '(' -> token(EdaranLexer.OPEN, at + 1);
            case ')' -> token(EdaranLexer.CLOSE, at + 1);
            case '[' -> token(EdaranLexer.OPEN_LIST, at + 1);
            case ']' -> token(EdaranLexer.CLOSE_LIST, at + 1);
            case '+' -> token(EdaranLexer.PLUS, at + 1);
            case '-' -> token(EdaranLexer.MINUS, at + 1);
            case '*' -> token(EdaranLexer.TIMES, at + 1);
            case '/' -> token(EdaranLexer.DIVIDE, at + 1);
            case '=' -> next == '=' || next == '<' || next == '>' ? null : token(EdaranLexer.EQUAL, at + 1);
            case '|' -> next == '|' ? null : token(EdaranLexer.BAR, at + 1);
            case '!' -> next == '=' ? token(EdaranLexer.NOT_EQUAL, at + 2) : null;
            case '<' ->
                next == '>'
                        ? null
                        : next == '=' ? token(EdaranLexer.LESS_OR_EQUAL, at + 2) : token(EdaranLexer.LESS, at + 1);
            case '>' -> next == '=' ? token(EdaranLexer.GREATER_OR_EQUAL, at + 2) : token(EdaranLexer.GREATER, at + 1);
            default -> null;
        };
    }

    /** A sign of the text; behind its end one that no token has. */
    private char charAt(int index) {
        return index < text.length ? text[index] : '\0';
    }

    /** The words {@code sampai} and {@code dengan} for {@code s.d.} or {@code s/d} before a number; else none. */
    List<CommonToken> untilInShort() {
        boolean letters = (charAt(at) == 's' || charAt(at) == 'S')
                && (charAt(at + 1) == '.' || charAt(at + 1) == '/')
                && (charAt(at + 2) == 'd' || charAt(at + 2) == 'D');
        int end = at + 3 + (charAt(at + 3) == '.' ? 1 : 0);
        if (!letters || !isDigit(charAt(behindBlanks(end)))) {
            return List.of();
        }
        CommonToken until = token(EdaranLexer.WORD, end);
        until.setLine(line);
        until.setText("sampai");
        CommonToken with = new CommonToken(until);
        with.setText("dengan");
        return List.of(until, with);
    }

    private static boolean isLetter(char sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    private static boolean isLineEnd(char sign) {
        return sign == '\n' || sign == '\r';
    }

    private static boolean isSpace(char sign) {
        return sign == ' '
                || sign == '\n'
                || sign == '\r'
                || sign == '\t'
                || sign == '\u000B'
                || sign == '\f'
                || (sign >= 0x80 && isWideSpace(sign));
    }

    private static boolean isWideSpace(char sign) {
        return sign == '\u00A0'
                || (sign >= '\u2002' && sign <= '\u200A')
                || sign == '\u202F'
                || sign == '\u205F'
                || sign == '\u3000';
    }
}
