package org.stagewatch.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.stagewatch.simulation.attack.Attack;
import org.stagewatch.simulation.attack.AttackPlanner;
import org.stagewatch.simulation.attack.AttackStory;
import org.stagewatch.simulation.attack.AttackStyle;
import org.stagewatch.simulation.attack.Difficulty;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.enterprise.Enterprise;
import org.stagewatch.simulation.enterprise.EnterpriseBuilder;
import org.stagewatch.simulation.harmless.HarmlessFamily;
import org.stagewatch.simulation.output.Recorder;
import org.stagewatch.simulation.story.Story;
import org.stagewatch.simulation.story.Timeline;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Plays an enterprise for some days and writes what its sensors would have recorded, and apart from it the truth.
///
/// Memory doesn't grow with the number of rows: rows are written as they arrive.
public final class Simulation {
    private final SimulationSettings settings;

    public Simulation(SimulationSettings settings) {
        this.settings = settings;
    }

    /// Writes evidence into one folder and the truth into another; both are made where they are missing, and must be
    /// empty where they aren't. The truth never goes into the evidence.
    public SimulationOutcome write(Path evidence, Path truth) throws IOException {
        Path realEvidence = real(evidence);
        Path realTruth = real(truth);
        if (realTruth.startsWith(realEvidence)) {
            return new SimulationOutcome.Refused("The truth can't go into the evidence folder: " + truth + " lies in "
                    + evidence + ". Name a folder beside it.");
        }
        for (Path folder : List.of(evidence, truth)) {
            if (Files.exists(folder) && !isEmptyFolder(folder)) {
                return new SimulationOutcome.Refused(
                        folder + " is not an empty folder. Name a new one; nothing is overwritten.");
            }
        }
        Files.createDirectories(evidence);
        Files.createDirectories(truth);
        return play(evidence, truth);
    }

    private SimulationOutcome play(Path evidence, Path truth) throws IOException {
        Enterprise enterprise =
                new EnterpriseBuilder(settings.seed()).build(settings.hosts(), settings.start(), settings.days());
        List<Attack> attacks = attacks(enterprise);
        List<Story> stories = new ArrayList<>();
        for (HarmlessFamily family : HarmlessFamily.values()) {
            if (settings.families().contains(family)) {
                stories.add(family.story());
            }
        }
        stories.add(new AttackStory(attacks));
        Timeline timeline =
                new Timeline(enterprise, settings.start(), settings.days(), settings.seed(), settings.lateShare());
        try (Recorder recorder = new Recorder(
                evidence,
                settings.format(),
                truth,
                enterprise,
                settings.duplicateShare(),
                Dice.of(settings.seed(), "recorder"))) {
            timeline.play(stories, recorder);
            recorder.finish(attacks);
            SimulationOutcome.Written written = new SimulationOutcome.Written(
                    recorder.rowsByTable(), recorder.rowsByFamily(), recorder.attackRows(), attacks);
            writeSummary(truth, written);
            return written;
        }
    }

    private List<Attack> attacks(Enterprise enterprise) {
        Instant from = settings.start().plus(Duration.ofDays(settings.quietDays()));
        Instant until = settings.start().plus(Duration.ofDays(settings.days()));
        return new AttackPlanner(enterprise, Dice.of(settings.seed(), "attack-planner"))
                .plan(settings.attacks(), settings.styles(), settings.difficulties(), from, until);
    }

    private void writeSummary(Path truth, SimulationOutcome.Written written) throws IOException {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("seed", settings.seed());
        summary.put("start", settings.start().toString());
        summary.put("days", settings.days());
        summary.put("hosts", settings.hosts());
        summary.put("quietDays", settings.quietDays());
        summary.put("attacks", settings.attacks());
        summary.put("styles", settings.styles().stream().map(AttackStyle::id).toList());
        summary.put(
                "difficulties",
                settings.difficulties().stream().map(Difficulty::id).toList());
        summary.put("format", settings.format().name());
        summary.put("lateShare", settings.lateShare());
        summary.put("duplicateShare", settings.duplicateShare());
        summary.put("rowsByTable", written.rowsByTable());
        summary.put("rowsByFamily", written.rowsByFamily());
        summary.put("attackRows", written.attackRows());
        String text = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(summary);
        Files.writeString(truth.resolve("summary.json"), text + "\n");
    }

    private static boolean isEmptyFolder(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.findAny().isEmpty();
        }
    }

    /// The path with links resolved as far as it exists, so that no link leads the truth into the evidence.
    private static Path real(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        Path existing = absolute;
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        return existing == null ? absolute : existing.toRealPath().resolve(existing.relativize(absolute));
    }
}
