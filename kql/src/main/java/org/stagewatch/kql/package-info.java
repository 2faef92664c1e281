@NullMarked
package org.stagewatch.kql;

import org.jspecify.annotations.NullMarked;
