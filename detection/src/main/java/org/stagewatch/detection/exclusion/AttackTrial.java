package org.stagewatch.detection.exclusion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stagewatch.engine.BackendException;

/// Plays attacks through an excluded system, and tells which of them nobody would see.
public record AttackTrial(Attacks attacks) {
    /// The attacks that an entry would hide, each with the least disguise that does it.
    ///
    /// @throws BackendException.Cancelled if somebody stopped it
    public List<HiddenAttack> hiddenBy(KnownSystem system) throws BackendException {
        List<HiddenAttack> hidden = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (Disguise disguise : Disguise.values()) {
            if (disguise.isWorthAsking(system)) {
                for (String name : attacks.hiddenBy(entries(system, disguise, names))) {
                    names.add(name);
                    hidden.add(new HiddenAttack(name, disguise));
                }
            }
        }
        return hidden;
    }

    private Map<String, List<KnownSystem>> entries(KnownSystem system, Disguise disguise, Set<String> hidden) {
        Map<String, List<KnownSystem>> entries = new LinkedHashMap<>();
        attacks.stagings().forEach((name, stagings) -> {
            Set<KnownSystem> possible = new LinkedHashSet<>();
            for (Staging staging : stagings) {
                KnownSystem disguised = disguise.entry(system, staging);
                if (staging.couldBeSilencedBy(disguised)) {
                    possible.add(disguised);
                }
            }
            if (!possible.isEmpty() && !hidden.contains(name)) {
                entries.put(name, List.copyOf(possible));
            }
        });
        return entries;
    }
}
