/// Runs detections over recorded telemetry as a service would have run them, and finds the rows behind each result.
@NullMarked
package org.stagewatch.detection.replay;

import org.jspecify.annotations.NullMarked;
