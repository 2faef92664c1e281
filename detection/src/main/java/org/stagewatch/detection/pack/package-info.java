/// Detections as they lie on disk: packages, loose queries and Sentinel's analytic rules, with every mistake reported
/// at its place.
@NullMarked
package org.stagewatch.detection.pack;

import org.jspecify.annotations.NullMarked;
