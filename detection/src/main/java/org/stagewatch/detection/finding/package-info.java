/// What detections found, for people: findings, and the incidents they belong to.
@NullMarked
package org.stagewatch.detection.finding;

import org.jspecify.annotations.NullMarked;
