/// Writes the result of a scan: for a terminal, for programs, and as a page for a browser.
@NullMarked
package org.stagewatch.detection.report;

import org.jspecify.annotations.NullMarked;
