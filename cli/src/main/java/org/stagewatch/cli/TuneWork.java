package org.stagewatch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.stagewatch.detection.exclusion.AttackTrial;
import org.stagewatch.detection.exclusion.ExclusionVerdict;
import org.stagewatch.detection.exclusion.HiddenAttack;
import org.stagewatch.detection.exclusion.KnownSystem;
import org.stagewatch.detection.finding.Finding;
import org.stagewatch.detection.pack.DetectionSet;
import org.stagewatch.detection.verify.CaseAttacks;
import org.stagewatch.engine.BackendException;
import org.stagewatch.engine.duckdb.DuckDbBackend;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.simulation.Simulation;
import org.stagewatch.simulation.SimulationOutcome;
import org.stagewatch.simulation.SimulationSettings;
import org.stagewatch.telemetry.schema.TableSchemas;
import org.stagewatch.telemetry.store.EvidenceLoader;

/// Proves exclusions: what each silences of harmless work, and which attacks it would hide. Stops at an interruption.
record TuneWork(EngineOptions engine, Main program, PrintWriter err, DetectionSet detections) {
    /// An entry and where it stands.
    record Exclusion(KnownSystem system, String origin) {}

    /// All that was found out.
    ///
    /// @param cases how many attack tests were played
    /// @param simulated how many simulated attacks
    record Outcome(List<ExclusionVerdict> verdicts, int cases, int simulated) {
        Outcome {
            verdicts = List.copyOf(verdicts);
        }
    }

    /// @param data what is harmless; if empty, the work that goes on in the simulated enterprise
    /// @throws BackendException.Cancelled at an interruption
    Outcome prove(List<Exclusion> exclusions, List<Path> data, SimulationSettings settings)
            throws IOException, BackendException {
        try (TemporaryFolder temporary = TemporaryFolder.create();
                StatusLine status = new StatusLine(err, program.terminal(), InstantSource.system());
                Interruption.Watch _ = program.interruption().hold()) {
            CaseAttacks cases = CaseAttacks.of(TableSchemas.load().catalog(), detections, (done, all) -> {
                if (program.interruption().isRequested()) {
                    throw new BackendException.Cancelled();
                }
                synchronized (status) {
                    status.show("attack tests: " + done + " of " + all);
                }
            });
            status.show("simulating an enterprise");
            Path evidence = temporary.path().resolve("evidence");
            Path truth = temporary.path().resolve("truth");
            if (new Simulation(settings).write(evidence, truth) instanceof SimulationOutcome.Refused(var reason)) {
                throw new IllegalStateException("a simulation was refused its own folder: " + reason);
            }
            return new Loaded(this, status).over(List.of(evidence), "simulated enterprise", scans -> {
                SimulatedAttacks simulated = SimulatedAttacks.of(scans, truth);
                List<AttackTrial> trials = List.of(new AttackTrial(cases), new AttackTrial(simulated));
                List<ExclusionVerdict> verdicts = data.isEmpty()
                        ? verdicts(exclusions, trials, scans, simulated.harmless())
                        : new Loaded(this, status)
                                .over(
                                        data,
                                        "your data",
                                        own -> verdicts(
                                                exclusions,
                                                trials,
                                                own,
                                                own.with(List.of()).findings()));
                return new Outcome(
                        verdicts, cases.stagings().size(), simulated.stagings().size());
            });
        }
    }

    private static List<ExclusionVerdict> verdicts(
            List<Exclusion> exclusions, List<AttackTrial> trials, ExclusionScans harmless, List<Finding> findings)
            throws BackendException {
        Instant now = InstantSource.system().instant();
        List<ExclusionVerdict> verdicts = new ArrayList<>();
        for (Exclusion exclusion : exclusions) {
            List<HiddenAttack> hidden = new ArrayList<>();
            for (AttackTrial trial : trials) {
                hidden.addAll(trial.hiddenBy(exclusion.system()));
            }
            List<String> silenced = harmless.silencedBy(exclusion.system(), findings).stream()
                    .map(finding -> finding.detection().id() + ": " + finding.summary())
                    .toList();
            verdicts.add(new ExclusionVerdict(
                    exclusion.system(), exclusion.origin(), exclusion.system().standing(now), silenced, hidden));
        }
        return verdicts;
    }

    /// Evidence in a database of its own, for as long as something is done with it.
    private record Loaded(TuneWork work, StatusLine status) {
        interface Use<T> {
            T of(ExclusionScans scans) throws IOException, BackendException;
        }

        <T> T over(List<Path> paths, String title, Use<T> use) throws IOException, BackendException {
            try (TemporaryFolder temporary = TemporaryFolder.create();
                    DuckDbBackend backend = DuckDbBackend.open(work.engine.database(paths, temporary));
                    Interruption.Watch _ = work.program.interruption().watch(backend::close)) {
                status.show(title + ": reading evidence");
                Catalog catalog = work.engine.located(TableSchemas.load().catalog());
                return use.of(new ExclusionScans(
                        new EvidenceLoader(backend, catalog, work.engine.loading(temporary)).load(paths),
                        work.detections,
                        work.program,
                        status,
                        title));
            }
        }
    }
}
