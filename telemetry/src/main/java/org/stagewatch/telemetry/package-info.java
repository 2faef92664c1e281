@NullMarked
package org.stagewatch.telemetry;

import org.jspecify.annotations.NullMarked;
