package org.edaran.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import org.edaran.bench.peer.ColumnsPeer;
import org.edaran.bench.peer.DuckPeer;
import org.edaran.bench.peer.EdaranPeer;
import org.edaran.bench.peer.MapsPeer;
import org.edaran.bench.peer.ObjectsPeer;
import org.edaran.bench.peer.Peer;

/**
 * Writes the table of peers: {@code Peers ROWS PROFILE ROUNDS [PART OF NAME ...]}. Engines that stand on the class path as
 * services are peers, too.
 */
public final class Peers {

    private Peers() {}

    /**
     * Times the peers.
     *
     * @param args assignments, profile, rounds, and parts of the names of the peers that are asked for; all without any
     */
    public static void main(String[] args) throws Exception {
        long assignments = args.length > 0 ? Long.parseLong(args[0]) : 1_000_000;
        String profile = args.length > 1 ? args[1] : "spec";
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 11;
        List<String> asked = List.of(args).subList(Math.min(3, args.length), args.length);
        Workload workload = WorkloadGenerator.generate(
                WorkloadGenerator.Profile.valueOf(profile.toUpperCase(Locale.ROOT)), assignments);
        PrintStream out = PeerTable.standardOutput();
        out.println(Machine.description() + "\n");
        PeerTable table = new PeerTable(out);
        Predicate<Peer<?>> wanted = peer ->
                asked.isEmpty() || asked.stream().anyMatch(part -> peer.name().contains(part));
        List<Peer<?>> peers = new ArrayList<>(List.<Peer<?>>of(
                new ColumnsPeer(),
                new EdaranPeer(),
                new EdaranPeer(true),
                new ObjectsPeer(),
                new MapsPeer(),
                new DuckPeer(false, 1),
                new DuckPeer(false, 2),
                new DuckPeer(true, 1),
                new DuckPeer(true, 2)));
        ServiceLoader.load(Peer.class).forEach(peers::add);
        for (Peer<?> peer : peers) {
            if (wanted.test(peer) && workload.rows() <= peer.most()) {
                peer.load(workload);
                table.add(peer, Math.min(rounds, peer.rounds()));
            } else {
                peer.close();
            }
        }
        table.run(workload.rows(), 3000);
    }
}
