package org.edaran.io.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.edaran.finding.Detail;
import org.edaran.finding.Finding;

/**
 * What stays the same of a finding while the roster around it changes: policy, rule, kind, whom it is about, and when. Its
 * numbers, its row and the other findings have no part in it. Stateless.
 */
final class FindingIdentity {

    private static final int BYTES = 12;

    private FindingIdentity() {}

    /** 24 hexadecimal digits. */
    static String of(Finding finding) {
        List<String> parts = new ArrayList<>(List.of(
                finding.policy(),
                finding.rule(),
                finding.code().id(),
                finding.kind().word()));
        finding.subject().employee().ifPresent(id -> parts.add("employee=" + id));
        finding.subject().group().forEach(key -> parts.add(key.name() + "=" + key.value()));
        if (!slides(finding.detail())) {
            parts.add("at=" + finding.periodLabel());
        }
        if (finding.detail() instanceof Detail.Conflict conflict) {
            parts.add("with=" + conflict.otherPolicy() + "/" + conflict.otherRule());
        }
        byte[] hash = sha256().digest(String.join("\u0000", parts).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, BYTES);
    }

    /** True of the worst of many runs of dates: which run that is changes with the numbers. */
    private static boolean slides(Detail detail) {
        if (detail instanceof Detail.Either either) {
            return slides(either.first()) || slides(either.second());
        }
        return detail instanceof Detail.Count count && count.how().windows() > 0;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
