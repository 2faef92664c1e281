package org.stagewatch.simulation.harmless;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.enterprise.Enterprise;
import org.stagewatch.simulation.story.Activity;
import org.stagewatch.simulation.story.Day;
import org.stagewatch.simulation.story.Label;

/// Collects the activities of one family on one day; each is an episode with a label of its own.
final class Episodes {
    /// A rare kind of work is scaled to an enterprise of this many hosts.
    private static final double USUAL_SIZE = 100;

    private final HarmlessFamily family;
    private final Day day;
    private final List<Activity> activities = new ArrayList<>();

    Episodes(HarmlessFamily family, Day day) {
        this.family = family;
        this.day = day;
    }

    void add(Instant start, Activity.Script script) {
        String episode = family.id() + "-" + day.index() + "-" + activities.size();
        activities.add(new Activity(start, new Label.Harmless(family.id(), episode), script));
    }

    List<Activity> list() {
        return List.copyOf(activities);
    }

    /// How often rare work happens on the day. It happens on the first workday, so that even a short simulation has
    /// it, and then by chance, on workdays.
    static int occasions(Day day, double perWeek, Enterprise enterprise, Dice dice) {
        double scale = Math.max(0.5, Math.sqrt(enterprise.hosts().size() / USUAL_SIZE));
        int count = day.isWorkday() ? dice.count(perWeek / 5 * scale) : 0;
        return day.index() == 0 ? Math.max(1, count) : count;
    }
}
