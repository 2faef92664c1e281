package org.stagewatch.simulation.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.enterprise.Enterprise;
import org.stagewatch.simulation.enterprise.EnterpriseBuilder;
import org.stagewatch.simulation.enterprise.HostRole;
import org.stagewatch.simulation.harmless.HarmlessFamily;
import org.stagewatch.simulation.output.EvidenceFormat;
import org.stagewatch.simulation.output.Recorder;
import org.stagewatch.simulation.story.Activity;
import org.stagewatch.simulation.story.Day;
import org.stagewatch.simulation.story.Label;
import org.stagewatch.simulation.story.Story;
import org.stagewatch.simulation.story.Timeline;

/// Runs scripts on the hosts of a lab, after some quiet days, and writes the rows that sensors and logs would have of
/// it.
///
/// In the truth each row of a run is of the family `lab`, and the run's name is its episode.
public final class Lab {
    /// The family of what the scripts do.
    public static final String FAMILY = "lab";

    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final int QUIET_DAYS = 4;
    /// All scripts are run within this time, which ends an hour before the last day does.
    private static final Duration WORK = Duration.ofHours(9);
    /// Work that goes on each day, so that there is something usual to compare with.
    private static final List<HarmlessFamily> BACKGROUND = List.of(
            HarmlessFamily.CLOUD_BUCKETS,
            HarmlessFamily.CLOUD_JOBS,
            HarmlessFamily.CLOUD_BACKUP,
            HarmlessFamily.CLOUD_ADMINISTRATION);

    private final List<LabRun> runs;
    private final EvidenceFormat format;

    /// @param runs each gets hosts of its own and a time of its own on the last day
    public Lab(List<LabRun> runs, EvidenceFormat format) {
        this.runs = List.copyOf(runs);
        this.format = format;
    }

    /// Writes evidence and truth into two empty folders.
    public void write(Path evidence, Path truth) throws IOException {
        Enterprise enterprise = new EnterpriseBuilder(1).build(counts(), START, QUIET_DAYS + 1);
        LabHosts hosts = new LabHosts(enterprise);
        List<LabScript> scripts =
                runs.stream().map(run -> LabScript.of(run, hosts)).toList();
        List<Story> stories = new ArrayList<>();
        BACKGROUND.forEach(family -> stories.add(family.story()));
        stories.add(new Reports());
        stories.add(new Runs(scripts));
        try (Recorder recorder = new Recorder(evidence, format, truth, enterprise, 0, Dice.of(1, "recorder"))) {
            new Timeline(enterprise, START, QUIET_DAYS + 1, 1, 0).play(stories, recorder);
            recorder.finish(List.of());
        }
    }

    private Map<HostRole, Integer> counts() {
        Map<HostRole, Integer> counts = new EnumMap<>(HostRole.class);
        for (HostRole role : HostRole.values()) {
            counts.put(role, role == HostRole.OBJECT_STORE ? 3 : 1);
        }
        for (LabRun run : runs) {
            LabHosts.needed(run).forEach(role -> counts.merge(role, 1, Integer::sum));
        }
        return counts;
    }

    /// Each host tells once a day which address it has.
    private record Reports() implements Story {
        @Override
        public String name() {
            return "reports";
        }

        @Override
        public List<Activity> on(Day day, Enterprise enterprise, Dice dice) {
            Label label = new Label.Harmless(name(), name());
            return enterprise.hosts().stream()
                    .map(host -> new Activity(day.between(0, 1, dice), label, scene -> scene.reportAdapter(host)))
                    .toList();
        }
    }

    /// The scripts, one after the other on the last day.
    private record Runs(List<LabScript> scripts) implements Story {
        @Override
        public String name() {
            return FAMILY;
        }

        @Override
        public List<Activity> on(Day day, Enterprise enterprise, Dice dice) {
            if (day.index() < QUIET_DAYS || scripts.isEmpty()) {
                return List.of();
            }
            List<Activity> activities = new ArrayList<>();
            Duration slot = WORK.dividedBy(scripts.size());
            for (int i = 0; i < scripts.size(); i++) {
                LabScript script = scripts.get(i);
                Instant start = day.end().minus(WORK.plusHours(1)).plus(slot.multipliedBy(i));
                activities.add(new Activity(
                        start, new Label.Harmless(FAMILY, script.run().name()), script::play));
            }
            return activities;
        }
    }
}
