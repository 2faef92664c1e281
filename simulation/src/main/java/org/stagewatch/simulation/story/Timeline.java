package org.stagewatch.simulation.story;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.enterprise.Enterprise;
import org.stagewatch.simulation.event.Event;

/// Plays all stories and hands on their events in the order in which they arrive at the collector.
///
/// Only one day's activities, and the events of the activities under way, are held at a time. Most events arrive in
/// the order they happened; a few are late by minutes or hours, as with machines that were offline.
public final class Timeline {
    /// Takes the events in order.
    @FunctionalInterface
    public interface Listener {
        void arrived(Event event, Label label, Instant arrival) throws IOException;
    }

    private record Planned(Activity activity, Dice dice, long sequence) {}

    private record Arriving(Event event, Label label, Instant arrival, long sequence) {}

    private final Enterprise enterprise;
    private final Instant start;
    private final int days;
    private final long seed;
    private final double lateShare;
    private final Dice delays;
    private final PriorityQueue<Planned> planned = new PriorityQueue<>(
            Comparator.comparing((Planned plan) -> plan.activity().start()).thenComparingLong(Planned::sequence));
    private final PriorityQueue<Arriving> arriving =
            new PriorityQueue<>(Comparator.comparing(Arriving::arrival).thenComparingLong(Arriving::sequence));
    private long sequence;

    /// @param lateShare the share of events that arrive late, 0 to 1
    public Timeline(Enterprise enterprise, Instant start, int days, long seed, double lateShare) {
        this.enterprise = enterprise;
        this.start = start;
        this.days = days;
        this.seed = seed;
        this.lateShare = lateShare;
        this.delays = Dice.of(seed, "delays");
    }

    public void play(List<Story> stories, Listener listener) throws IOException {
        for (int index = 0; index < days; index++) {
            Day day = new Day(index, days, start.plus(Duration.ofDays(index)));
            for (Story story : stories) {
                plan(story, day);
            }
            while (!planned.isEmpty() && planned.element().activity().start().isBefore(day.end())) {
                Planned next = planned.remove();
                deliverUntil(next.activity().start(), listener);
                play(next);
            }
        }
        deliverUntil(Instant.MAX, listener);
    }

    private void plan(Story story, Day day) {
        int number = 0;
        for (Activity activity : story.on(day, enterprise, Dice.of(seed, story.name(), day.index()))) {
            Dice dice = Dice.of(seed, story.name(), day.index(), number++);
            planned.add(new Planned(activity, dice, sequence++));
        }
    }

    private void play(Planned next) {
        Activity activity = next.activity();
        activity.script().play(new Scene(enterprise, next.dice(), activity.start(), activity.label(), this::happened));
    }

    private void happened(Event event, Label label) {
        boolean outside = event.time().isBefore(start) || !event.time().isBefore(start.plus(Duration.ofDays(days)));
        boolean isSeen = event instanceof Event.Logged || event.host().role().isManaged();
        if (outside || !isSeen) {
            return;
        }
        Instant arrival = event.time();
        if (delays.chance(lateShare)) {
            arrival = arrival.plus(Duration.ofSeconds(delays.around(900, 1.2)));
        }
        arriving.add(new Arriving(event, label, arrival, sequence++));
    }

    private void deliverUntil(Instant time, Listener listener) throws IOException {
        while (!arriving.isEmpty() && arriving.element().arrival().isBefore(time)) {
            Arriving next = arriving.remove();
            listener.arrived(next.event(), next.label(), next.arrival());
        }
    }
}
