package org.stagewatch.simulation.story;

import java.util.List;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.enterprise.Enterprise;

/// Work of one kind that goes on in an enterprise.
///
/// A story is pure: the same enterprise, day and dice give the same activities.
public interface Story {
    /// A stable name, in lower case with dashes.
    String name();

    /// The activities that begin on the day, in any order.
    List<Activity> on(Day day, Enterprise enterprise, Dice dice);
}
