package org.edaran.spark;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.edaran.eval.PartialCheck;
import org.edaran.model.DateRange;

/** Puts the parts of a bucket together, and makes what comes of it as small as the report allows. */
final class Reduce implements FlatMapFunction<Iterator<byte[]>, byte[]> {

    private static final long serialVersionUID = 1;

    private final Broadcast<Judging> judging;
    private final Packet.Extent dates;

    Reduce(Broadcast<Judging> judging, Packet.Extent dates) {
        this.judging = judging;
        this.dates = dates;
    }

    @Override
    public Iterator<byte[]> call(Iterator<byte[]> parts) {
        if (!parts.hasNext()) {
            return List.<byte[]>of().iterator();
        }
        Judging of = judging.value();
        Optional<DateRange> covers = dates.dates();
        PartialCheck all = of.part(covers);
        while (parts.hasNext()) {
            all.merge(of.part(covers, parts.next()));
        }
        return List.of(all.compact().toBytes()).iterator();
    }
}
