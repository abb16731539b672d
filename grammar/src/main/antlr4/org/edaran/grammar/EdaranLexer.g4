/*
 * The plain tokens of a policy text.
 *
 * Every keyword is a virtual token: the lexer makes words, and the keyword table turns words and phrases into keywords
 * afterwards, because a keyword may have several words, may depend on the statement, and exists in several languages.
 *
 * No character is lost: what has no place becomes a token of a WRONG kind or an ERROR, so that a message can teach.
 */
lexer grammar EdaranLexer;

tokens {
    // words that open a statement, at the margin only
    POLICY, VOCABULARY_FILE, USE_VOCABULARY, APPLIES_TO, FIELD, WORK_MODE, LIST, CATEGORY, GROUP, CALENDAR, WINDOW,
    PARAMETER, SET, TABLE, RULE, EXCEPTION, NOTE, TEST,
    REPLACE_RULE, REPLACE_WINDOW, REPLACE_TABLE, REPLACE_GROUP, REPLACE_CATEGORY, REPLACE_LIST, DELETE_RULE,

    // words of header lines
    TITLE, ISSUER, ISSUED, SOURCE, VERSION, IMPLEMENTS, AMENDS, PROLONGS, REPEALS, IN_FORCE, REVOKED,
    TIME_ZONE, STRENGTH, MUST, SHOULD, MAY, MESSAGES_IN, LANGUAGE,

    // types and options of fields and parameters
    BOOLEAN_TYPE, INTEGER_TYPE, DECIMAL_TYPE, PERCENT_TYPE, MONEY_TYPE, DATE_TYPE, TIME_TYPE, TEXT_TYPE, PERIOD_TYPE,
    DOCUMENT_TYPE, ATTESTATION_TYPE, ASSESSMENT_TYPE, EVENT_TYPE, PLACE_TYPE, ONE_OF, SET_OF, DATED, OPTIONAL, CONFIDENTIAL, DEFAULT, MUST_BE_SET, SHOULD_BE_SET,
    MAY_BE_SET, OTHERWISE,

    // tables; a row starts with a token of its own, because lines have a meaning there
    ROW, ANY, NEVER,

    // owners
    EMPLOYEE, UNIT, HOME_UNIT, WORK_UNIT, OFFICE, AGENCY, REGION, DOMICILE, ASSIGNMENT,

    // sentences
    CITES, STAFF, EMPLOYEES_WHERE, AGENCIES_WHERE, ALL, OFF_DUTY, ON_DUTY, SCHEDULED, OF_OWN_DUTY_DAYS,
    OF_OWN_SCHEDULED_DAYS, AT_MOST, LESS_THAN, AT_LEAST, MORE_THAN, EXACTLY, ABOUT, MUST_BE, MUST_NOT_BE, SHOULD_BE,
    SHOULD_NOT_BE, MAY_BE, MUST_ATTEST, SHOULD_ATTEST, MUST_HAVE, SHOULD_HAVE,
    MUST_SATISFY, SHOULD_SATISFY, ONLY_IF, ONLY_AT, ONLY_WITHIN, ONLY_DURING, KILOMETRES, METRES, PEOPLE,
    CONSECUTIVE_DAYS, DOES_NOT_APPLY,

    // tails
    WHERE, PER, EACH, EACH_WINDOW, IN_ANY, DURING, DURING_IN_FORCE, OUTSIDE, ON, BEFORE, AFTER, BY, COUNTING, EITHER_WAY, EITHER, OR_ELSE,
    TOGETHER, DIFFERENT_PEOPLE, DIFFERENT_OFFICES, BY_HALF_DAYS, ROUNDING_UP, ROUNDING_DOWN, ROUNDING_HALF_UP,
    ALSO_IN_CUT_WEEKS, OR_EVERY_DUTY_DAY, CONSEQUENCE, INSTEAD_OF,

    // dates
    DAY, WEEK, MONTH, QUARTER, YEAR, MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY, WORKDAYS,
    THAT_ARE_WORKDAYS, FROM, UNTIL, FOR, TO, EXCEPT,

    // expressions
    AND, OR, NOT, IN, WITHIN, IS_KNOWN, IS_NONE, HAS, HAS_ATTESTED, ASSESSED, VALID, YEARS_SINCE, DAYS_SINCE, OF,
    TRUE, FALSE,

    // tests
    GIVEN, A_TABLE, HOLDING, SIGNED, UNKNOWN, WITH, OF_THEM, EXPECT, COMPLIANT, VIOLATED, WARNED, UNDETERMINED, MISSING, NOT_APPLICABLE,
    NOTHING_VIOLATED, LIMIT
}

COMMENT : '//' ~[\r\n]* -> channel(HIDDEN) ;
SPACE   : [ \t\r\n\u000B\f\u00A0\u2002-\u200A\u202F\u205F\u3000]+ -> channel(HIDDEN) ;

HALF_DATE : DAY_FORM [ \t]+ [ap] 'm' ;
DATE      : DAY_FORM ;
TIME      : DIGIT DIGIT ':' DIGIT DIGIT ;
PERCENT   : (INTEGER | DECIMAL) [ \t]* '%' ;
DECIMAL   : INTEGER '.' INTEGER ;
INTEGER   : DIGIT+ ;
WORD      : LETTER (LETTER | DIGIT | '_')* ;
STRING    : '"' IN_QUOTES* '"' ;

EQUAL            : '=' ;
NOT_EQUAL        : '!=' ;
LESS             : '<' ;
LESS_OR_EQUAL    : '<=' ;
GREATER          : '>' ;
GREATER_OR_EQUAL : '>=' ;
PLUS             : '+' ;
MINUS            : '-' ;
TIMES            : '*' ;
DIVIDE           : '/' ;
OPEN             : '(' ;
CLOSE            : ')' ;
OPEN_LIST        : '[' ;
CLOSE_LIST       : ']' ;
COMMA            : ',' ;
COLON            : ':' ;
BAR              : '|' ;

// frequent mistakes: each is told with the right form, and read as if it had been written
WRONG_DATE     : DIGIT DIGIT DIGIT DIGIT DATE_MARK DIGIT DIGIT? DATE_MARK DIGIT DIGIT?
               | DIGIT DIGIT? DATE_MARK DIGIT DIGIT? DATE_MARK DIGIT DIGIT DIGIT DIGIT ;
SHORT_YEAR     : DIGIT DIGIT? '/' DIGIT DIGIT? '/' DIGIT DIGIT
               | DIGIT DIGIT? '.' DIGIT DIGIT? '.' DIGIT DIGIT
               | DIGIT DIGIT '-' DIGIT DIGIT '-' DIGIT DIGIT ;
WRONG_TIME     : DIGIT ':' DIGIT DIGIT ;
WRONG_PERCENT  : INTEGER ',' INTEGER [ \t]* '%' ;
WRONG_OPERATOR : '==' | '=<' | '=>' | '<>' | '&&' | '&' | '||' | '!' | '\u2264' | '\u2265' | '\u2260' | '\u00D7' | '\u00F7' | '\u2212' ;
WRONG_QUOTES   : [\u201C\u201D\u201E\u00AB\u00BB] ~[\r\n"\u201C\u201D\u201E\u00AB\u00BB]* ["\u201C\u201D\u201E\u00AB\u00BB]?
               | ['\u2018\u2019\u201A] ~[\r\n"'\u2018\u2019\u201A]* ['\u2018\u2019\u201A]? ;
WRONG_COMMENT  : '#' ~[\r\n]* ;
UNCLOSED       : '"' IN_QUOTES* '\\'? ;

ERROR : [\uD800-\uDBFF] [\uDC00-\uDFFF] | . ;

fragment DAY_FORM  : DIGIT DIGIT DIGIT DIGIT '-' DIGIT DIGIT '-' DIGIT DIGIT ;
fragment DATE_MARK : [/.-] ;
fragment IN_QUOTES : ~["\\\r\n] | '\\' ~[\r\n] ;
fragment LETTER    : [\p{L}\p{M}] ;
fragment DIGIT     : [0-9] ;
