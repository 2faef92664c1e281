/// What happened while telemetry was read: what each file was taken for, what became rows, and what did not and why.
@NullMarked
package org.stagewatch.telemetry.report;

import org.jspecify.annotations.NullMarked;
