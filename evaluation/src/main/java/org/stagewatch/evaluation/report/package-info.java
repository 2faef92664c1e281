/// An evaluation as a table for people and as JSON for programs.
@NullMarked
package org.stagewatch.evaluation.report;

import org.jspecify.annotations.NullMarked;
