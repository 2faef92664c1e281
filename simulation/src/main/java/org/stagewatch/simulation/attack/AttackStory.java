package org.stagewatch.simulation.attack;

import java.util.List;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.enterprise.Enterprise;
import org.stagewatch.simulation.story.Activity;
import org.stagewatch.simulation.story.Day;
import org.stagewatch.simulation.story.Label;
import org.stagewatch.simulation.story.Scene;
import org.stagewatch.simulation.story.Story;

/// Plays the attacks that were planned, each on its day.
public final class AttackStory implements Story {
    private final List<Attack> attacks;

    public AttackStory(List<Attack> attacks) {
        this.attacks = List.copyOf(attacks);
    }

    @Override
    public String name() {
        return "attacks";
    }

    @Override
    public List<Activity> on(Day day, Enterprise enterprise, Dice dice) {
        return attacks.stream()
                .filter(attack ->
                        !attack.start().isBefore(day.start()) && attack.start().isBefore(day.end()))
                .map(attack -> new Activity(
                        attack.start(),
                        new Label.Staging(attack.id(), Label.Phase.PREPARE, null),
                        scene -> play(scene, attack)))
                .toList();
    }

    private static void play(Scene scene, Attack attack) {
        Intrusion.prepare(scene, attack);
        attack.style().profile().gathering().gather(scene, attack);
        Finish.play(scene, attack);
    }
}
