package org.stagewatch.simulation.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stagewatch.simulation.attack.Attack;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.enterprise.Enterprise;
import org.stagewatch.simulation.event.Event;
import org.stagewatch.simulation.story.Label;
import org.stagewatch.simulation.story.Timeline;

/// Gives each arriving event its identifier and writes it to the evidence and to the truth.
///
/// Some rows are delivered twice, as happens when a collector asks again: the copy has the same identifier.
public final class Recorder implements Timeline.Listener, Closeable {
    private static final int MOST_WAITING = 200;

    private record Duplicate(Event event, RowKey key, Instant arrival) {}

    private final EvidenceWriter evidence;
    private final TruthWriter truth;
    private final Dice dice;
    private final double duplicateShare;
    private final long[] lastReportId;
    private final Map<Table, Long> rowsByTable = new EnumMap<>(Table.class);
    private final Deque<Duplicate> duplicates = new ArrayDeque<>();

    /// @param duplicateShare the share of rows that are delivered twice, 0 to 1
    public Recorder(
            Path evidence, EvidenceFormat format, Path truth, Enterprise enterprise, double duplicateShare, Dice dice)
            throws IOException {
        this.truth = new TruthWriter(truth, enterprise);
        this.evidence = new EvidenceWriter(evidence, format, enterprise.tenantId(), dice);
        this.dice = dice;
        this.duplicateShare = duplicateShare;
        this.lastReportId = new long[enterprise.hosts().size()];
    }

    @Override
    public void arrived(Event event, Label label, Instant arrival) throws IOException {
        int index = event.host().index();
        lastReportId[index] += dice.between(1, 7);
        RowKey key = new RowKey(Table.of(event), event.host(), lastReportId[index]);
        write(event, key, arrival);
        truth.add(event, label, key);
        if (dice.chance(duplicateShare)) {
            duplicates.add(new Duplicate(event, key, arrival));
        }
        if (duplicates.size() > MOST_WAITING || (!duplicates.isEmpty() && dice.chance(0.02))) {
            writeDuplicate();
        }
    }

    private void writeDuplicate() throws IOException {
        Duplicate duplicate = duplicates.remove();
        write(duplicate.event(), duplicate.key(), duplicate.arrival());
    }

    private void write(Event event, RowKey key, Instant arrival) throws IOException {
        evidence.write(event, key, arrival);
        rowsByTable.merge(key.table(), 1L, Long::sum);
    }

    /// Writes what can be known only at the end: the duplicates that still wait, and the attacks.
    public void finish(List<Attack> attacks) throws IOException {
        while (!duplicates.isEmpty()) {
            writeDuplicate();
        }
        truth.writeAttacks(attacks);
    }

    /// How many rows each table has, by the table's name in KQL.
    public Map<String, Long> rowsByTable() {
        Map<String, Long> rows = new TreeMap<>();
        rowsByTable.forEach((table, count) -> rows.put(table.title(), count));
        return rows;
    }

    /// How many rows each harmless family has.
    public Map<String, Long> rowsByFamily() {
        return truth.rowsByFamily();
    }

    public long attackRows() {
        return truth.attackRows();
    }

    @Override
    public void close() throws IOException {
        evidence.close();
        truth.close();
    }
}
