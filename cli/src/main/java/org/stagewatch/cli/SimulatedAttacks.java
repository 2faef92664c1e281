package org.stagewatch.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.stagewatch.detection.exclusion.Attacks;
import org.stagewatch.detection.exclusion.KnownSystem;
import org.stagewatch.detection.exclusion.Staging;
import org.stagewatch.detection.finding.Finding;
import org.stagewatch.detection.replay.EvidenceRow;
import org.stagewatch.detection.report.ScanResult;
import org.stagewatch.engine.BackendException;
import org.stagewatch.evaluation.Alarm;
import org.stagewatch.evaluation.AlarmUnit;
import org.stagewatch.evaluation.AttackOutcome;
import org.stagewatch.evaluation.RowId;
import org.stagewatch.evaluation.RowOrigin;
import org.stagewatch.evaluation.Score;
import org.stagewatch.evaluation.Truth;
import org.stagewatch.evaluation.TruthFolder;

/// The attacks on a simulated enterprise that incidents show as such.
final class SimulatedAttacks implements Attacks {
    private final ExclusionScans scans;
    private final Path truthFolder;
    private final Map<String, List<Staging>> stagings = new LinkedHashMap<>();
    private final List<Finding> harmless = new ArrayList<>();

    private SimulatedAttacks(ExclusionScans scans, Path truthFolder) {
        this.scans = scans;
        this.truthFolder = truthFolder;
    }

    /// Scans once without any exclusion.
    static SimulatedAttacks of(ExclusionScans scans, Path truthFolder) throws IOException, BackendException {
        SimulatedAttacks attacks = new SimulatedAttacks(scans, truthFolder);
        ScanResult result = scans.with(List.of());
        Truth truth = attacks.truth(result);
        Map<String, String> caught = attacks.caught(result);
        for (Finding finding : result.findings()) {
            Set<String> ids = attacksBehind(finding, truth);
            ids.stream()
                    .filter(caught::containsKey)
                    .forEach(id -> attacks.stagings
                            .computeIfAbsent(caught.getOrDefault(id, id), _ -> new ArrayList<>())
                            .add(Staging.of(finding)));
            if (ids.isEmpty()) {
                attacks.harmless.add(finding);
            }
        }
        return attacks;
    }

    /// The findings that are about harmless work.
    List<Finding> harmless() {
        return harmless;
    }

    @Override
    public Map<String, List<Staging>> stagings() {
        return stagings;
    }

    /// All attacks are hidden at once, each by its own entries, as each has a staging host of its own.
    @Override
    public Set<String> hiddenBy(Map<String, List<KnownSystem>> entries) throws BackendException {
        if (entries.isEmpty()) {
            return Set.of();
        }
        Set<KnownSystem> all = new LinkedHashSet<>();
        entries.values().forEach(all::addAll);
        try {
            Set<String> hidden = new LinkedHashSet<>(entries.keySet());
            hidden.removeAll(caught(scans.with(List.copyOf(all))).values());
            return hidden;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The names of the attacks that a scan shows as such, by their ids.
    private Map<String, String> caught(ScanResult result) throws IOException {
        Map<String, String> caught = new HashMap<>();
        for (AttackOutcome outcome :
                Score.of(Alarm.of(result, AlarmUnit.INCIDENT), truth(result)).outcomes()) {
            if (outcome.isCaught()) {
                String id = outcome.attack().id();
                caught.put(id, "simulated " + outcome.attack().style() + " (" + id + ")");
            }
        }
        return caught;
    }

    private Truth truth(ScanResult result) throws IOException {
        Set<RowId> wanted = new HashSet<>();
        for (Finding finding : result.findings()) {
            for (EvidenceRow row : finding.evidence()) {
                wanted.add(RowId.of(row));
            }
        }
        return new TruthFolder(truthFolder).read(wanted);
    }

    private static Set<String> attacksBehind(Finding finding, Truth truth) {
        return finding.evidence().stream()
                .map(row -> truth.origins().get(RowId.of(row)))
                .filter(RowOrigin.OfAttack.class::isInstance)
                .map(origin -> ((RowOrigin.OfAttack) origin).attack())
                .collect(Collectors.toSet());
    }
}
