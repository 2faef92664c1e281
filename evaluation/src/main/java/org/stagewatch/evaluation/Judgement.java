package org.stagewatch.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.stagewatch.evaluation.RowOrigin.Harmless;
import org.stagewatch.evaluation.RowOrigin.OfAttack;

/// An alarm held against the truth.
///
/// @param rowsByAttack how many of its rows are of which attack
/// @param knownSince when the first row of an attack was in the alarm and the alarm raised
public record Judgement(
        Alarm alarm, Verdict verdict, Map<String, Integer> rowsByAttack, Map<String, Instant> knownSince) {
    private static final int LEAST_SOURCES = 2;
    /// From so many rows on, another attack is no stray row of the alarm.
    private static final int ROWS_OF_A_MERGED_ATTACK = 3;

    public Judgement {
        rowsByAttack = Map.copyOf(rowsByAttack);
        knownSince = Map.copyOf(knownSince);
    }

    static Judgement of(Alarm alarm, Truth truth) {
        Map<String, Integer> byAttack = new HashMap<>();
        Map<String, Integer> byFamily = new HashMap<>();
        Map<String, Set<String>> sources = new HashMap<>();
        Map<String, Instant> knownSince = new HashMap<>();
        alarm.rows().forEach((row, instant) -> {
            switch (truth.origin(row)) {
                case null -> byFamily.merge("unknown", 0, Integer::sum);
                case Harmless(String family) -> byFamily.merge(family, 1, Integer::sum);
                case OfAttack(String attack, String source) -> {
                    byAttack.merge(attack, 1, Integer::sum);
                    knownSince.merge(attack, later(instant, alarm.raisedAt()), Judgement::earlier);
                    if (source != null) {
                        sources.computeIfAbsent(attack, _ -> new HashSet<>()).add(source);
                    }
                }
            }
        });
        return new Judgement(alarm, verdict(alarm.rows().size(), byAttack, byFamily, sources), byAttack, knownSince);
    }

    private static Verdict verdict(
            int rows, Map<String, Integer> byAttack, Map<String, Integer> byFamily, Map<String, Set<String>> sources) {
        String attack = most(byAttack, "");
        boolean isGathering = sources.getOrDefault(attack, Set.of()).size() >= LEAST_SOURCES;
        if (isGathering && byAttack.getOrDefault(attack, 0) * 2 >= rows) {
            return new Verdict.Catch(attack);
        }
        int ofAttacks = byAttack.values().stream().mapToInt(Integer::intValue).sum();
        return ofAttacks > 0 && ofAttacks * 2 >= rows
                ? new Verdict.Part()
                : new Verdict.False(most(byFamily, "unknown"));
    }

    /// The name with the greatest count; of equal ones the first by the alphabet.
    private static String most(Map<String, Integer> counts, String otherwise) {
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(otherwise);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    boolean catches(StagingAttack attack) {
        return verdict instanceof Verdict.Catch(String id) && id.equals(attack.id());
    }

    boolean shows(StagingAttack attack) {
        return rowsByAttack.containsKey(attack.id());
    }

    /// Whether two attacks became one alarm.
    boolean isMerged() {
        return rowsByAttack.values().stream()
                        .filter(rows -> rows >= ROWS_OF_A_MERGED_ATTACK)
                        .count()
                > 1;
    }

    /// From an attack's first event to the alarm that shows it.
    Duration delay(StagingAttack attack) {
        return Duration.between(attack.start(), knownSince.getOrDefault(attack.id(), alarm.raisedAt()));
    }
}
