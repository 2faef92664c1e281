package org.stagewatch.cli;

import java.util.HashMap;
import java.util.Map;
import org.stagewatch.detection.pack.Detection;

/// How far the detections of a scan are, several of which run at once.
final class ScanProgress {
    private final String prefix;
    private final StatusLine status;
    private final int detections;
    private final Map<String, Double> shares = new HashMap<>();

    /// @param prefix what the line begins with
    ScanProgress(String prefix, StatusLine status, int detections) {
        this.prefix = prefix;
        this.status = status;
        this.detections = detections;
    }

    /// @param share from 0 to 1 of this detection
    synchronized void at(Detection detection, double share) {
        shares.put(detection.id(), share);
        double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        status.show(prefix + "running " + detections + " detections: " + Math.round(sum / detections * 100) + " %, now "
                + detection.id());
    }
}
