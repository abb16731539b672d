package org.edaran.lang.parse;

import java.util.ArrayList;
import java.util.List;

/** Takes apart the lists in messages; what is between backticks or quotation marks belongs together. */
final class MessageLists {

    private MessageLists() {}

    /** The members between commas. */
    static List<String> split(String list) {
        List<String> members = new ArrayList<>();
        int start = 0;
        for (int comma = outside(list, ", ", 0); comma >= 0; comma = outside(list, ", ", start)) {
            members.add(list.substring(start, comma));
            start = comma + 2;
        }
        members.add(list.substring(start));
        return members;
    }

    /** Where a sign stands for the last time; -1 if nowhere. */
    static int lastOutside(String list, String sign) {
        int last = -1;
        for (int at = outside(list, sign, 0); at >= 0; at = outside(list, sign, at + 1)) {
            last = at;
        }
        return last;
    }

    /** True for a quotation and for text without a space outside of quotations. */
    static boolean isOneWord(String member) {
        return !member.isEmpty() && outside(member, " ", 0) < 0;
    }

    private static int outside(String list, String sign, int from) {
        char open = 0;
        for (int at = 0; at < list.length(); at++) {
            char character = list.charAt(at);
            if (at >= from && open == 0 && list.startsWith(sign, at)) {
                return at;
            }
            if (character == '`' || character == '"') {
                open = open == 0 ? character : open == character ? 0 : open;
            }
        }
        return -1;
    }
}
