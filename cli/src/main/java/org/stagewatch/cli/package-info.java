@NullMarked
package org.stagewatch.cli;

import org.jspecify.annotations.NullMarked;
