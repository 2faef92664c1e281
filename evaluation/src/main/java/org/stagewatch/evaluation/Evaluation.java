package org.stagewatch.evaluation;

import java.util.ArrayList;
import java.util.List;

/// Rule sets over the same enterprises.
///
/// @param enterprises what really happened in each
/// @param results one for each rule set
public record Evaluation(List<Enterprise> enterprises, List<Result> results) {
    public Evaluation {
        enterprises = List.copyOf(enterprises);
        results = List.copyOf(results);
    }

    /// Both together.
    ///
    /// @throws IllegalArgumentException if they are about different rule sets
    public Evaluation with(Evaluation other) {
        if (!names().equals(other.names())) {
            throw new IllegalArgumentException(
                    "evaluations of different rule sets: " + names() + " and " + other.names());
        }
        List<Enterprise> all = new ArrayList<>(enterprises);
        all.addAll(other.enterprises);
        List<Result> both = new ArrayList<>();
        for (int index = 0; index < results.size(); index++) {
            both.add(results.get(index).with(other.results.get(index)));
        }
        return new Evaluation(all, both);
    }

    private List<String> names() {
        return results.stream().map(Result::ruleSet).toList();
    }

    /// An enterprise that was scanned.
    public record Enterprise(String name, int hosts, int days, long events, int attacks) {
        public static Enterprise of(Truth truth) {
            return new Enterprise(
                    truth.name(),
                    truth.hosts(),
                    truth.days(),
                    truth.events(),
                    truth.attacks().size());
        }
    }

    /// How good a rule set was over all enterprises.
    ///
    /// @param detections how many it has
    /// @param broken how many of them could not be run in some enterprise, so that their silence proves nothing
    public record Result(String ruleSet, AlarmUnit unit, int detections, int broken, Score score) {
        private Result with(Result other) {
            return new Result(ruleSet, unit, detections, Math.max(broken, other.broken), score.with(other.score));
        }
    }
}
