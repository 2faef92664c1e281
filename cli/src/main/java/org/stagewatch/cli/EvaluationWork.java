package org.stagewatch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stagewatch.detection.replay.DetectionRun;
import org.stagewatch.detection.report.EvidenceScan;
import org.stagewatch.detection.report.RunProblems;
import org.stagewatch.detection.report.ScanResult;
import org.stagewatch.engine.BackendException;
import org.stagewatch.engine.duckdb.DuckDbBackend;
import org.stagewatch.evaluation.Alarm;
import org.stagewatch.evaluation.AlarmUnit;
import org.stagewatch.evaluation.Evaluation;
import org.stagewatch.evaluation.RowId;
import org.stagewatch.evaluation.Score;
import org.stagewatch.evaluation.Truth;
import org.stagewatch.evaluation.TruthFolder;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.simulation.Simulation;
import org.stagewatch.simulation.SimulationOutcome;
import org.stagewatch.simulation.SimulationSettings;
import org.stagewatch.telemetry.schema.TableSchemas;
import org.stagewatch.telemetry.store.Evidence;
import org.stagewatch.telemetry.store.EvidenceLoader;

/// Scans enterprises with every rule set and scores the results. Stops at an interruption.
record EvaluationWork(EngineOptions engine, Main program, PrintWriter err, List<RuleSet> ruleSets) {
    EvaluationWork {
        ruleSets = List.copyOf(ruleSets);
    }

    /// What a rule set had to say about an enterprise.
    ///
    /// @param broken how many of its detections could not be run
    private record Scan(List<Alarm> alarms, int broken) {
        static Scan of(ScanResult result, AlarmUnit unit) {
            long broken = result.runs().stream()
                    .filter(run -> !(run instanceof DetectionRun.Done))
                    .count();
            return new Scan(Alarm.of(result, unit), Math.toIntExact(broken));
        }
    }

    /// Enterprises that are simulated one after the other, each in a folder that is gone afterwards.
    ///
    /// @param settings at least one
    /// @throws BackendException.Cancelled at an interruption
    Evaluation simulated(List<SimulationSettings> settings) throws IOException, BackendException {
        List<Evaluation> evaluations = new ArrayList<>();
        for (SimulationSettings one : settings) {
            String title = "seed " + one.seed()
                    + (settings.size() == 1 ? "" : ", " + (evaluations.size() + 1) + " of " + settings.size());
            try (TemporaryFolder temporary = TemporaryFolder.create();
                    StatusLine status = new StatusLine(err, program.terminal(), InstantSource.system());
                    Interruption.Watch _ = program.interruption().hold()) {
                status.show(title + ": simulating");
                Path evidence = temporary.path().resolve("evidence");
                Path truth = temporary.path().resolve("truth");
                if (new Simulation(one).write(evidence, truth) instanceof SimulationOutcome.Refused(var reason)) {
                    throw new IllegalStateException("a simulation was refused its own folder: " + reason);
                }
                evaluations.add(judge(List.of(evidence), truth, title, status));
            }
        }
        return evaluations.stream().reduce(Evaluation::with).orElseThrow();
    }

    /// An enterprise of which evidence and truth lie there already.
    ///
    /// @throws BackendException.Cancelled at an interruption
    Evaluation known(List<Path> evidence, Path truth) throws IOException, BackendException {
        try (StatusLine status = new StatusLine(err, program.terminal(), InstantSource.system())) {
            return judge(evidence, truth, "evaluation", status);
        }
    }

    private Evaluation judge(List<Path> paths, Path truthFolder, String title, StatusLine status)
            throws IOException, BackendException {
        List<Scan> scans = scanned(paths, title, status);
        Set<RowId> wanted = new HashSet<>();
        scans.forEach(scan ->
                scan.alarms().forEach(alarm -> wanted.addAll(alarm.rows().keySet())));
        Truth truth = new TruthFolder(truthFolder).read(wanted);
        List<Evaluation.Result> results = new ArrayList<>();
        for (int index = 0; index < ruleSets.size(); index++) {
            RuleSet ruleSet = ruleSets.get(index);
            Scan scan = scans.get(index);
            results.add(new Evaluation.Result(
                    ruleSet.name(),
                    ruleSet.unit(),
                    ruleSet.detections().detections().size(),
                    scan.broken(),
                    Score.of(scan.alarms(), truth)));
        }
        return new Evaluation(List.of(Evaluation.Enterprise.of(truth)), results);
    }

    /// One scan for each rule set.
    private List<Scan> scanned(List<Path> paths, String title, StatusLine status) throws IOException, BackendException {
        try (TemporaryFolder temporary = TemporaryFolder.create();
                DuckDbBackend backend = DuckDbBackend.open(engine.database(paths, temporary));
                Interruption.Watch _ = program.interruption().watch(backend::close)) {
            status.show(title + ": reading evidence");
            Catalog catalog = engine.located(TableSchemas.load().catalog());
            Evidence evidence = new EvidenceLoader(backend, catalog, engine.loading(temporary)).load(paths);
            List<Scan> scans = new ArrayList<>();
            for (RuleSet ruleSet : ruleSets) {
                ScanResult result = new EvidenceScan(evidence, ruleSet.detections())
                        .run(new ScanProgress(
                                title + ": " + ruleSet.name() + ": ",
                                status,
                                ruleSet.detections().detections().size())::at);
                // A detection that lost its database counts as failed; what is left is no scan.
                if (program.interruption().isRequested()) {
                    throw new BackendException.Cancelled();
                }
                new RunProblems(program.terminal().text()).write(result.runs(), err);
                err.flush();
                scans.add(Scan.of(result, ruleSet.unit()));
            }
            return scans;
        }
    }
}
