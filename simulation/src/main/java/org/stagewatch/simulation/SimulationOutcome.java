package org.stagewatch.simulation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stagewatch.simulation.attack.Attack;

/// What became of a simulation.
public sealed interface SimulationOutcome {
    /// Evidence and truth are written.
    ///
    /// @param rowsByTable how many rows each table has
    /// @param rowsByFamily how many of them are of which harmless family
    /// @param attackRows how many of them are of attacks
    record Written(Map<String, Long> rowsByTable, Map<String, Long> rowsByFamily, long attackRows, List<Attack> attacks)
            implements SimulationOutcome {
        public Written {
            rowsByTable = Collections.unmodifiableMap(new TreeMap<>(rowsByTable));
            rowsByFamily = Collections.unmodifiableMap(new TreeMap<>(rowsByFamily));
            attacks = List.copyOf(attacks);
        }

        public long rows() {
            return rowsByTable.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /// Nothing was written.
    ///
    /// @param reason a sentence for the user
    record Refused(String reason) implements SimulationOutcome {}
}
