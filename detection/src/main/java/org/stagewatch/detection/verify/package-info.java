/// Runs the tests that lie beside detections: rows in, findings out.
@NullMarked
package org.stagewatch.detection.verify;

import org.jspecify.annotations.NullMarked;
