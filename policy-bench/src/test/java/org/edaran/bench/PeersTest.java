package org.edaran.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.edaran.bench.WorkloadGenerator.Profile;
import org.edaran.bench.peer.ColumnsPeer;
import org.edaran.bench.peer.DuckFiles;
import org.edaran.bench.peer.DuckPeer;
import org.edaran.bench.peer.EdaranFiles;
import org.edaran.bench.peer.EdaranPeer;
import org.edaran.bench.peer.FilesPeer;
import org.edaran.bench.peer.Found;
import org.edaran.bench.peer.MapsPeer;
import org.edaran.bench.peer.ObjectsPeer;
import org.edaran.bench.peer.Peer;
import org.edaran.eval.Evaluator;
import org.edaran.finding.ComplianceReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That what is timed does the same work. */
class PeersTest {

    @ParameterizedTest
    @EnumSource(Profile.class)
    void peers_findTheSame(Profile profile) throws Exception {
        Workload workload = WorkloadGenerator.generate(profile, 9_000);
        Found expected = found(new ColumnsPeer(), workload);
        assertThat(expected.size() > 0).isEqualTo(profile != Profile.FLAWLESS);
        for (Peer<?> peer : List.of(
                new EdaranPeer(),
                new EdaranPeer(true),
                new ObjectsPeer(),
                new MapsPeer(),
                new DuckPeer(false, 2),
                new DuckPeer(true, 1))) {
            Found found = found(peer, workload);
            assertThat(found.counts()).as(peer.name()).isEqualTo(expected.counts());
            assertThat(found.checksum()).as(peer.name()).isEqualTo(expected.checksum());
        }
    }

    @Test
    void filesPeers_writeTheSame(@TempDir Path folder) throws Exception {
        Workload workload = WorkloadGenerator.generate(Profile.SPEC, 9_000);
        RosterFiles.write(workload, folder);
        Found expected = found(new ColumnsPeer(), workload);
        Path list = folder.resolve("found.json");
        for (FilesPeer peer : List.of(
                EdaranFiles.inProcess(1, workload.people()),
                EdaranFiles.inProcess(2, workload.people()),
                new DuckFiles(2, workload.people()))) {
            peer.check(folder, list);
            Found found = peer.found(list);
            assertThat(found.counts()).as(peer.name()).isEqualTo(expected.counts());
            assertThat(found.checksum()).as(peer.name()).isEqualTo(expected.checksum());
        }
    }

    private static <R> Found found(Peer<R> peer, Workload workload) throws Exception {
        try (peer) {
            peer.load(workload);
            return peer.found(peer.check());
        }
    }

    @Test
    void checksum_tellsFindingsApart() {
        Found one = new Found();
        one.row(Found.DIRECT, 3, 7);
        one.group(1, 5, 6, 10);
        Found other = new Found();
        other.group(1, 5, 6, 10);
        other.row(Found.DIRECT, 3, 7);
        assertThat(one.checksum()).isEqualTo(other.checksum());
        other.row(Found.DIRECT, 3, 8);
        one.row(Found.DIRECT, 3, 9);
        assertThat(one.checksum()).isNotEqualTo(other.checksum());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100, 1000})
    void suite_compilesAndJudges(int rules) {
        Evaluator evaluator = Evaluator.of(Policies.compile(Policies.suite(rules)));
        Workload workload = WorkloadGenerator.generate(Profile.SPEC, 900);
        ComplianceReport report = evaluator.check(Rosters.of(workload, evaluator.schema()));
        assertThat(report.problems()).isEmpty();
        assertThat(report.summary()).hasSize(rules);
        assertThat(report.summary()).anyMatch(rule -> rule.judged() > 0);
    }
}
