package org.stagewatch.evaluation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How good a rule set was, over one enterprise or several.
///
/// @param outcomes one for each attack
/// @param falseAlarms one for each alarm about harmless work
/// @param partAlarms how many alarms are about attacks without showing that files were gathered
/// @param merged how many alarms are about two attacks or more
/// @param hostDays the hosts watched, each as often as there were days
public record Score(
        List<AttackOutcome> outcomes, List<FalseAlarm> falseAlarms, int partAlarms, int merged, long hostDays) {
    public Score {
        outcomes = List.copyOf(outcomes);
        falseAlarms = List.copyOf(falseAlarms);
    }

    public static Score of(List<Alarm> alarms, Truth truth) {
        List<Judgement> judgements =
                alarms.stream().map(alarm -> Judgement.of(alarm, truth)).toList();
        List<FalseAlarm> falseAlarms = new ArrayList<>();
        for (Judgement judgement : judgements) {
            if (judgement.verdict() instanceof Verdict.False(String family)) {
                Alarm alarm = judgement.alarm();
                falseAlarms.add(new FalseAlarm(
                        truth.name(), family, alarm.title(), alarm.rows().size()));
            }
        }
        return new Score(
                truth.attacks().stream()
                        .map(attack -> outcome(attack, truth.name(), judgements))
                        .toList(),
                falseAlarms,
                count(judgements, judgement -> judgement.verdict() instanceof Verdict.Part),
                count(judgements, Judgement::isMerged),
                truth.hostDays());
    }

    private static AttackOutcome outcome(StagingAttack attack, String enterprise, List<Judgement> judgements) {
        List<Judgement> catches = judgements.stream()
                .filter(judgement -> judgement.catches(attack))
                .toList();
        return new AttackOutcome(
                enterprise,
                attack,
                catches.size(),
                judgements.stream().anyMatch(judgement -> judgement.shows(attack)),
                catches.stream()
                        .map(judgement -> judgement.delay(attack))
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static <T> int count(Collection<T> all, Function<T, Boolean> condition) {
        return (int) all.stream().filter(condition::apply).count();
    }

    /// Of both enterprises together.
    public Score with(Score other) {
        List<AttackOutcome> allOutcomes = new ArrayList<>(outcomes);
        allOutcomes.addAll(other.outcomes);
        List<FalseAlarm> allFalse = new ArrayList<>(falseAlarms);
        allFalse.addAll(other.falseAlarms);
        return new Score(
                allOutcomes, allFalse, partAlarms + other.partAlarms, merged + other.merged, hostDays + other.hostDays);
    }

    /// The score over the attacks of each kind alone, by the kind's name; false alarms belong to no attack.
    public Map<String, Score> by(Function<StagingAttack, String> kind) {
        Map<String, Score> scores = new TreeMap<>();
        outcomes.stream()
                .collect(Collectors.groupingBy(outcome -> kind.apply(outcome.attack())))
                .forEach((name, some) -> scores.put(name, new Score(some, List.of(), 0, 0, hostDays)));
        return scores;
    }

    public int caught() {
        return count(outcomes, AttackOutcome::isCaught);
    }

    /// How many attacks at least one alarm rests on, whether it shows them as such or not.
    public int seen() {
        return count(outcomes, AttackOutcome::isSeen);
    }

    /// How many attacks became several alarms.
    public int split() {
        return count(outcomes, AttackOutcome::isSplit);
    }

    public List<AttackOutcome> missed() {
        return outcomes.stream().filter(outcome -> !outcome.isCaught()).toList();
    }

    public Map<String, Long> falseAlarmsByFamily() {
        return falseAlarms.stream()
                .collect(Collectors.groupingBy(FalseAlarm::family, TreeMap::new, Collectors.counting()));
    }

    public double falseAlarmsPerThousandHostDays() {
        return hostDays == 0 ? 0 : falseAlarms.size() * 1_000.0 / hostDays;
    }

    /// The time to detect that so large a share of the caught attacks did not exceed; null if none was caught.
    ///
    /// @param share above 0, at most 1
    public @Nullable Duration delay(double share) {
        List<Duration> delays = outcomes.stream()
                .map(AttackOutcome::delay)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return delays.isEmpty() ? null : delays.get((int) Math.ceil(share * delays.size()) - 1);
    }
}
