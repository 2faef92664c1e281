/// What is left out on purpose: transfer systems that somebody has accepted, how they are learned from a quiet period,
/// and the proof of what leaving them out hides.
@NullMarked
package org.stagewatch.detection.exclusion;

import org.jspecify.annotations.NullMarked;
