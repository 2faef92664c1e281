/// How good detections are: what they found, held against what really happened.
///
/// A scan's result becomes [org.stagewatch.evaluation.Alarm]s, the folder of the truth a
/// [org.stagewatch.evaluation.Truth], and both together a [org.stagewatch.evaluation.Score].
@NullMarked
package org.stagewatch.evaluation;

import org.jspecify.annotations.NullMarked;
