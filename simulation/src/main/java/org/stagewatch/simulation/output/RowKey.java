package org.stagewatch.simulation.output;

import org.stagewatch.simulation.enterprise.Host;

/// Names one row of the evidence.
record RowKey(Table table, Host host, long reportId) {}
