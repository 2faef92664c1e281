package org.stagewatch.detection.exclusion;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stagewatch.engine.BackendException;

/// Attacks that are found without any exclusion.
public interface Attacks {
    /// Where each gathers, by its name.
    Map<String, List<Staging>> stagings();

    /// The names of those that are no longer found while entries are in effect.
    ///
    /// @param entries those that may hide an attack, by its name; others are not asked
    /// @throws BackendException.Cancelled if somebody stopped it
    Set<String> hiddenBy(Map<String, List<KnownSystem>> entries) throws BackendException;
}
