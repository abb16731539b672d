package org.edaran.diagnostic;

/**
 * Every code the product can give, with its title and default severity.
 *
 * <p>Ranges: 1xxx syntax, 2xxx names, 3xxx types and units, 4xxx dates, 5xxx policy logic, 6xxx data, 7xxx findings,
 * 9xxx internal. A number is never changed and never used again.
 */
public enum DiagnosticCode {
    /** Words the grammar has no place for. */
    SYNTAX(1001, "unexpected words", Severity.ERROR),
    /** A word at the margin that opens no statement. */
    UNKNOWN_STATEMENT(1002, "unknown statement", Severity.ERROR),
    /** A sign that no policy text has. */
    WRONG_CHARACTER(1003, "sign without a meaning", Severity.ERROR),
    /** A text in quotes that does not end on its line. */
    UNCLOSED_TEXT(1004, "missing quote", Severity.ERROR),
    /** Quotes of another kind than the straight double ones. */
    WRONG_QUOTES(1005, "wrong quotes", Severity.ERROR),
    /** A date or a time that is not written year first and in full. */
    WRONG_DATE_FORM(1006, "wrong form of a date or time", Severity.ERROR),
    /** A date or a time that no calendar or clock has. */
    IMPOSSIBLE_DATE(1007, "impossible date or time", Severity.ERROR),
    /** A range whose first end lies behind its last. */
    REVERSED_RANGE(1008, "reversed range", Severity.ERROR),
    /** A number in another form than the language has, or one too long. */
    WRONG_NUMBER(1009, "wrong form of a number", Severity.ERROR),
    /** An operator of another language. */
    WRONG_OPERATOR(1010, "wrong operator", Severity.ERROR),
    /** A number that could be a share or a count. */
    SHARE_OR_COUNT(1011, "percentage or number of people", Severity.ERROR),
    /** A share of a group that does not say who of the group. */
    MISSING_DENOMINATOR(1012, "missing denominator", Severity.ERROR),
    /** A part of a statement that is written twice. */
    REPEATED_PART(1013, "repeated part", Severity.ERROR),
    /** A statement that does not start in the first column. */
    INDENTED_STATEMENT(1014, "indented statement", Severity.ERROR),
    /** A part of a statement that starts in the first column. */
    UNINDENTED_PART(1015, "part at the margin", Severity.ERROR),
    /** A text beyond the limits of the reader. */
    TEXT_TOO_LARGE(1016, "text too large", Severity.ERROR),
    /** Too many levels of parentheses. */
    NESTED_TOO_DEEP(1017, "nested too deep", Severity.ERROR),
    /** More faults than are worth showing. */
    TOO_MANY_FAULTS(1018, "too many faults", Severity.NOTE),
    /** A word of the language where a name is needed. */
    RESERVED_WORD(1019, "reserved word", Severity.ERROR),
    /** A colon left out. */
    MISSING_COLON(1020, "missing colon", Severity.ERROR),
    /** Two groups with nothing said on whether they are counted apart. */
    APART_OR_TOGETHER(1021, "groups apart or together", Severity.ERROR),
    /** A word that is nearly a word of the language. */
    MISSPELT_WORD(1022, "misspelt word", Severity.ERROR),
    /** A backslash in a text with nothing to escape. */
    WRONG_ESCAPE(1023, "wrong escape", Severity.ERROR),
    /** A file that opens with another statement than its header, or has two. */
    MISPLACED_HEADER(1024, "missing or misplaced header", Severity.ERROR),
    /** A file that is not text in UTF-8. */
    NOT_UTF_8(1025, "not UTF-8 text", Severity.ERROR),
    /** A row of a table that has not one cell for each key and one for the value. */
    WRONG_CELLS(1037, "wrong number of cells", Severity.ERROR),
    /** A table that no row is written of. */
    TABLE_WITHOUT_ROWS(1038, "table without rows", Severity.ERROR),
    /** An amendment of something that no policy can change in another one. */
    NOT_REPLACEABLE(1041, "not replaceable", Severity.ERROR),
    /** A word of another keyword language than that of the file. */
    FOREIGN_WORD(1044, "word of another language", Severity.ERROR),
    /** A header that does not say in which language the keywords are. */
    LANGUAGE_NOT_STATED(1045, "language not stated", Severity.ERROR),
    /** A header that names another language than that of the keywords. */
    OTHER_LANGUAGE_STATED(1046, "other language stated", Severity.ERROR),
    /** A name that is a word of the language into which the file is to be translated. */
    NAME_IS_FOREIGN_WORD(1047, "name that cannot be translated", Severity.ERROR),

    /** A date whose year has two digits. */
    SHORT_YEAR(1034, "year of two digits", Severity.ERROR),
    /** A date whose month is written as a word. */
    MONTH_IN_WORDS(1035, "month in words", Severity.ERROR),
    /** Half a day in another form than {@code am} or {@code pm} behind the date. */
    WRONG_HALF_DAY(1036, "wrong form of half a day", Severity.ERROR),
    /** A row with bars in a test that stands under no table. */
    ROW_OUTSIDE_TABLE(1050, "row outside a table", Severity.ERROR),
    /** The headings of a table in a test that leave out, repeat or misplace a column. */
    WRONG_HEADING(1051, "wrong heading of a table", Severity.ERROR),
    /** A sign in a text or a comment that nobody sees, such as one that turns the order of the words. */
    HIDDEN_SIGN(1052, "hidden sign", Severity.WARNING),
    /** A word with letters of another alphabet that look like Latin ones. */
    LOOK_ALIKE(1053, "letters that look like others", Severity.WARNING),

    /** A name that nothing declares. */
    UNKNOWN_NAME(2001, "unknown name", Severity.ERROR),
    /** A name that is declared twice. */
    DUPLICATE_NAME(2002, "name declared twice", Severity.ERROR),
    /** A declared name where a name of another kind is needed. */
    WRONG_KIND_OF_NAME(2003, "name of another kind", Severity.ERROR),
    /** A name that the language has given away already. */
    BUILT_IN_NAME(2004, "built-in name", Severity.ERROR),
    /** A fact asked of something that does not have it. */
    WRONG_OWNER(2005, "fact of another owner", Severity.ERROR),
    /** A name that is not in the closed list it must come from. */
    NOT_IN_LIST(2006, "not in the list", Severity.ERROR),
    /** A vocabulary that nobody supplies. */
    UNKNOWN_VOCABULARY(2007, "unknown vocabulary", Severity.ERROR),
    /** A statement that this kind of file cannot have. */
    STATEMENT_OF_OTHER_FILE(2008, "statement for another kind of file", Severity.ERROR),
    /** A declaration that nothing uses. */
    UNUSED_DECLARATION(2009, "unused declaration", Severity.WARNING),
    /** A policy that is not among those at hand. */
    UNKNOWN_POLICY(2016, "unknown policy", Severity.ERROR),
    /** Policies that build on each other in a circle. */
    CIRCULAR_POLICIES(2017, "policies in a circle", Severity.ERROR),
    /** A change of something that the amended policy does not have. */
    NOTHING_TO_CHANGE(2018, "nothing to change", Severity.ERROR),
    /** Two policies of one name. */
    POLICY_TWICE(2019, "two policies of one name", Severity.ERROR),
    /** A statement that changes another policy, in one that amends none, or the reverse. */
    MISPLACED_AMENDMENT(2020, "misplaced amendment", Severity.ERROR),

    /** A value of one type where another is needed. */
    WRONG_TYPE(3001, "wrong type", Severity.ERROR),
    /** A plain number where a percentage is needed, or the reverse. */
    NUMBER_OR_PERCENT(3002, "number or percentage", Severity.ERROR),
    /** Something that is neither true nor false where a condition is needed. */
    NOT_A_CONDITION(3003, "not a condition", Severity.ERROR),
    /** An order asked of values that have none. */
    NO_ORDER(3004, "values without an order", Severity.ERROR),
    /** A text that is no region code. */
    NOT_A_REGION_CODE(3005, "not a region code", Severity.ERROR),
    /** A calculation with values that cannot be calculated with. */
    WRONG_CALCULATION(3006, "impossible calculation", Severity.ERROR),
    /** A share below none or above all. */
    IMPOSSIBLE_SHARE(3007, "impossible share", Severity.ERROR),
    /** A value beyond the bounds that the policy itself sets. */
    BEYOND_BOUNDS(3008, "value beyond its bounds", Severity.ERROR),
    /** A look-up with more or fewer keys than the table has. */
    WRONG_NUMBER_OF_KEYS(3023, "wrong number of keys", Severity.ERROR),
    /** A table that is asked with keys of two types. */
    KEYS_OF_TWO_TYPES(3024, "keys of two types", Severity.ERROR),
    /** Something that no row of a table can be found by. */
    NOT_A_KEY(3025, "not a key", Severity.ERROR),
    /** A calculation where a value must be written out. */
    NOT_A_LITERAL(3009, "value not written out", Severity.ERROR),
    /** A name after {@code each} that is no period. */
    NOT_A_PERIOD(3010, "not a period", Severity.ERROR),
    /** A period longer than any roster. */
    PERIOD_TOO_LONG(3011, "period too long", Severity.ERROR),
    /** A distance that is not whole metres, or longer than any on earth. */
    WRONG_DISTANCE(3015, "wrong distance", Severity.ERROR),

    /** A window that no date is in. */
    EMPTY_WINDOW(4002, "window without a date", Severity.ERROR),
    /** A rule that does not say when it holds. */
    NO_DATES(4003, "rule without dates", Severity.ERROR),
    /** A policy that does not say when it is in force. */
    NO_IN_FORCE(4004, "time in force not stated", Severity.WARNING),
    /** Windows that are made of each other. */
    CIRCULAR_WINDOWS(4005, "windows made of each other", Severity.ERROR),
    /** Dates on which the policy is not in force. */
    NOT_IN_FORCE(4006, "dates outside the time in force", Severity.WARNING),
    /** A time zone that does not exist. */
    UNKNOWN_TIME_ZONE(4007, "unknown time zone", Severity.ERROR),
    /** A calendar of holidays that nobody supplies. */
    UNKNOWN_CALENDAR(4008, "unknown calendar", Severity.ERROR),
    /** Dates whose holidays are not known. */
    HOLIDAYS_NOT_KNOWN(4009, "holidays not known", Severity.WARNING),
    /** An end of dates that differs from day to day, or a decision whose dates differ from person to person. */
    END_NOT_FIXED(4010, "dates that are not fixed", Severity.ERROR),
    /** A window that has no first or last date to count from. */
    WINDOW_WITHOUT_EDGE(4011, "window without a first or last date", Severity.ERROR),

    /** Exceptions that are exceptions to each other. */
    CIRCULAR_EXCEPTIONS(5021, "exceptions to each other", Severity.ERROR),
    /** Two exceptions that apply together and differ. */
    CONFLICTING_EXCEPTIONS(5022, "exceptions that contradict each other", Severity.ERROR),
    /** An exception that says something of another kind than its rule. */
    EXCEPTION_OF_OTHER_KIND(5023, "exception of another kind than its rule", Severity.ERROR),
    /** An exception that changes whom or over which time a rule judges. */
    EXCEPTION_CHANGES_GROUP(5024, "exception that changes group or period", Severity.ERROR),
    /** An order between exceptions that never meet. */
    ORDER_OF_STRANGERS(5025, "order of exceptions to different rules", Severity.ERROR),
    /** A permission in an exception, or an exception to one. */
    PERMISSION_IN_EXCEPTION(5026, "permission in an exception", Severity.ERROR),
    /** Two rows of a table for one key. */
    OVERLAPPING_ROWS(5019, "two rows for one key", Severity.ERROR),
    /** A key of a table that no row is for. */
    GAP_IN_TABLE(5020, "key without a row", Severity.WARNING),
    /** A rule or note that names no clause. */
    NO_CITATION(5001, "no clause cited", Severity.WARNING),
    /** A count that does not say of whom. */
    COUNT_OF_WHOM(5002, "count of nobody named", Severity.ERROR),
    /** A count that does not say over which time. */
    NO_PERIOD(5003, "count without a period", Severity.ERROR),
    /** A fact that may differ within what is judged together. */
    FACT_NOT_FIXED(5004, "fact that may differ inside a group", Severity.ERROR),
    /** Days of nobody in particular. */
    DAYS_OF_WHOM(5005, "days of nobody named", Severity.ERROR),
    /** Two categories that one person can be in. */
    OVERLAPPING_CATEGORIES(5006, "overlapping categories", Severity.ERROR),
    /** A parameter that may have no value at all. */
    PARAMETER_WITHOUT_VALUE(5007, "parameter without a value", Severity.ERROR),
    /** A part that has no meaning in its sentence. */
    PART_WITHOUT_MEANING(5008, "part without a meaning here", Severity.ERROR),
    // 5009 (not judged yet) is retired and never used again
    /** A group for which a test cannot make up people. */
    CANNOT_MAKE_PEOPLE(5010, "people that cannot be made up", Severity.ERROR),
    /** Periods of several units that have no beginning. */
    PERIOD_WITHOUT_START(5011, "period without a beginning", Severity.ERROR),
    /** Consecutive days that are demanded. */
    CONSECUTIVE_FLOOR(5012, "consecutive days demanded", Severity.ERROR),
    /** Two counts that cannot be alternatives. */
    NO_CHOICE(5013, "counts that cannot be a choice", Severity.ERROR),
    /** A rule that allows what a rule of the policy it carries out forbids. */
    LOOSER_THAN_PARENT(5027, "looser than the policy carried out", Severity.ERROR),
    /** A rule that cannot be held against the one of the policy it carries out. */
    CANNOT_COMPARE(5028, "cannot compare", Severity.WARNING),
    /** Two decisions on one parameter for the same subject and date. */
    DECIDED_TWICE(5052, "decided twice", Severity.ERROR),
    /** Two amendments of one thing from one date on. */
    CHANGED_TWICE(5029, "changed twice", Severity.ERROR),
    /** A policy that is prolonged or repealed to no effect. */
    TERM_WITHOUT_EFFECT(5030, "term without effect", Severity.ERROR),
    /** A cell of a table in a test that does not fit its column. */
    CELL_DOES_NOT_FIT(5035, "cell does not fit its column", Severity.ERROR),
    /** A fact of a person of a test that an earlier row gives already. */
    FACT_SAID_AGAIN(5036, "fact said again", Severity.ERROR),

    /** A condition that no facts meet. */
    NEVER_APPLIES(5040, "condition that nobody meets", Severity.WARNING),
    /** A rule that its own parts leave no date. */
    NO_DATES_LEFT(5041, "no date left", Severity.WARNING),
    /** A window that has days off only. */
    NO_WORKDAY(5042, "window without a working day", Severity.WARNING),
    /** Names of a closed list that no category takes. */
    LEFT_UNCLASSIFIED(5043, "names that no category takes", Severity.WARNING),
    /** A rule or exception that never takes effect, because an exception always does. */
    SHADOWED_EXCEPTION(5044, "shadowed by an exception", Severity.WARNING),
    /** A rule that asks nothing which another does not ask. */
    IMPLIED_RULE(5045, "implied by another rule", Severity.WARNING),
    /** Bounds that no number of people can keep together. */
    NEVER_TOGETHER(5046, "bounds that exclude each other", Severity.WARNING),
    /** Bounds that small groups cannot keep. */
    SMALL_GROUPS(5047, "groups too small for the bounds", Severity.WARNING),
    /** Required modes that exclude each other. */
    DUTIES_CLASH(5048, "duties that exclude each other", Severity.WARNING),
    /** A rule that says what another says. */
    SAME_TWICE(5049, "said twice", Severity.WARNING),
    /** A bound that every count keeps, or none. */
    BOUND_WITHOUT_EFFECT(5050, "bound without effect", Severity.WARNING),
    /** A statement asked for in something else than single days, weeks, months, quarters or years. */
    PERIOD_OF_STATEMENT(5015, "no period of a statement", Severity.ERROR),
    /** A deadline that comes back and no periods, or the other way round. */
    DEADLINE_WITHOUT_PERIOD(5016, "deadline and period apart", Severity.ERROR),
    /** A place without a word on how near the work must be. */
    HOW_NEAR(5017, "place without nearness", Severity.ERROR),
    /** A deadline at the open end of a window. */
    DEADLINE_WITHOUT_DATE(5018, "deadline without a date", Severity.ERROR),
    /** A parameter whose bounds leave no value. */
    NO_VALUE_ALLOWED(5051, "no value allowed", Severity.WARNING),

    /** A person in the roster who is not in the list of people. */
    UNKNOWN_EMPLOYEE(6001, "unknown employee", Severity.ERROR),
    /** More than one whole day of one person on one date. */
    DUPLICATE_ASSIGNMENT(6002, "duplicate assignment", Severity.ERROR),
    /** A text that is no date, or a date far from any roster. */
    BAD_DATE(6003, "impossible date", Severity.ERROR),
    /** A mode that no policy declares. */
    UNKNOWN_MODE(6004, "unknown mode", Severity.ERROR),
    /** A cell that must not be blank. */
    MISSING_CELL(6005, "missing cell", Severity.ERROR),
    /** Two rows for one thing. */
    DUPLICATE_ROW(6006, "duplicate row", Severity.ERROR),
    /** A value that is not of the declared type. */
    BAD_VALUE(6007, "value of the wrong type", Severity.ERROR),
    /** Two rows that say different things of one fact. */
    CLASHING_FACTS(6008, "clashing facts", Severity.ERROR),
    /** A fact, document, statement or parameter that no policy declares. */
    UNKNOWN_FACT(6009, "unknown fact", Severity.ERROR),
    /** A decision that the limits of its parameter forbid. */
    DECISION_OUT_OF_BOUNDS(6010, "decision out of bounds", Severity.ERROR),
    /** More dates than a roster can hold. */
    ROSTER_TOO_LONG(6011, "roster too long", Severity.ERROR),
    /** A person who is in two categories on one date. */
    TWO_CATEGORIES(6012, "two categories", Severity.ERROR),
    /** A file that is not UTF-8 text. */
    WRONG_ENCODING(6013, "wrong encoding", Severity.ERROR),
    /** A file without a row of column names. */
    EMPTY_FILE(6014, "empty file", Severity.ERROR),
    /** A file without a column that is needed. */
    MISSING_COLUMN(6015, "missing column", Severity.ERROR),
    /** Two columns of one name, or for one date. */
    DUPLICATE_COLUMN(6016, "duplicate column", Severity.ERROR),
    /** A row with fewer or more cells than the header. */
    WRONG_CELL_COUNT(6017, "wrong number of cells", Severity.ERROR),
    /** A quoted cell that never ends, or goes on after its end. */
    BROKEN_QUOTES(6018, "broken quotes", Severity.ERROR),
    /** A file, row or cell larger than the limits. */
    INPUT_LIMIT(6019, "input too large", Severity.ERROR),
    /** A workbook that cannot be used as it is. */
    DAMAGED_WORKBOOK(6020, "damaged workbook", Severity.ERROR),
    /** A mapping file that does not say what it must. */
    BAD_MAPPING(6021, "faulty mapping", Severity.ERROR),
    /** A code in a cell that the mapping does not translate. */
    UNKNOWN_CODE(6022, "unknown code", Severity.ERROR),
    /** A blank cell whose meaning nobody has stated. */
    BLANK_CELL(6023, "blank cell without a meaning", Severity.ERROR),
    /** A sheet that is not there, or a choice of sheets that nobody made. */
    UNKNOWN_SHEET(6024, "unknown sheet", Severity.ERROR),
    /** Two rows for one identity that seem to be two people. */
    CLASHING_IDENTITY(6025, "clashing identity", Severity.ERROR),
    /** A file whose name does not tell how to read it, or that cannot be opened. */
    UNKNOWN_FORMAT(6026, "unknown file format", Severity.ERROR),
    /** An identity that a spreadsheet has changed. */
    DAMAGED_IDENTITY(6027, "identity changed by a spreadsheet", Severity.ERROR),
    /** A date whose day and month cannot be told apart. */
    AMBIGUOUS_DATE(6028, "day and month not clear", Severity.ERROR),
    /** Packed data that cannot be unpacked. */
    DAMAGED_ARCHIVE(6029, "damaged archive", Severity.ERROR),
    /** A text that is not JSON, or JSON without rows. */
    BAD_JSON(6030, "faulty JSON", Severity.ERROR),

    /** A line of a calendar that cannot be read. */
    BAD_CALENDAR(6031, "faulty calendar", Severity.ERROR),
    /** A unit that works by a calendar which no policy declares. */
    UNKNOWN_CALENDAR_OF_UNIT(6032, "unknown calendar of a unit", Severity.ERROR),
    /** A database that cannot be reached, or a query that fails. */
    BAD_QUERY(6033, "failing query", Severity.ERROR),

    /** An earlier report that cannot be compared with. */
    BAD_BASELINE(6061, "faulty earlier report", Severity.ERROR),
    /** A ledger of overrides that cannot be used. */
    BAD_OVERRIDE(6062, "faulty override", Severity.ERROR),

    /** A ceiling is exceeded. */
    CEILING_EXCEEDED(7001, "ceiling exceeded", Severity.ERROR),
    /** A floor is not reached. */
    FLOOR_MISSED(7002, "floor not reached", Severity.ERROR),
    /** A target is missed. */
    TARGET_MISSED(7003, "target missed", Severity.ERROR),
    /** A person is in a mode that is not allowed. */
    WRONG_MODE(7004, "wrong mode", Severity.ERROR),
    /** A person is in a mode without meeting its condition. */
    NOT_ELIGIBLE(7005, "not eligible", Severity.ERROR),
    /** A person works in the wrong place. */
    WRONG_PLACE(7006, "wrong place", Severity.ERROR),
    /** A statement was not signed, or not in time. */
    NOT_ATTESTED(7007, "not attested", Severity.ERROR),
    /** A person is in no category. */
    UNCLASSIFIED(7008, "unclassified", Severity.ERROR),
    /** Nobody has decided a parameter that should be decided. */
    NOT_DECIDED(7009, "not decided", Severity.ERROR),
    /** Two policies that cannot both be kept. */
    POLICIES_CONFLICT(7010, "policies in conflict", Severity.WARNING),
    /** Two exceptions apply and contradict each other. */
    EXCEPTIONS_COLLIDE(7011, "exceptions collide", Severity.ERROR),

    /** A failure of the product itself. */
    INTERNAL(9001, "internal error", Severity.ERROR);

    private final String id;
    private final String title;
    private final Severity severity;

    DiagnosticCode(int number, String title, Severity severity) {
        this.id = "EDR" + number; // four digits, all of them
        this.title = title;
        this.severity = severity;
    }

    /** The code as users see it, such as {@code EDR1001}. */
    public String id() {
        return id;
    }

    /** A few words that name the fault. */
    public String title() {
        return title;
    }

    /** The severity unless the context says otherwise. */
    public Severity severity() {
        return severity;
    }
}
