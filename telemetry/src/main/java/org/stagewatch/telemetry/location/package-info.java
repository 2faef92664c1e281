/// Where internet addresses are.
@NullMarked
package org.stagewatch.telemetry.location;

import org.jspecify.annotations.NullMarked;
