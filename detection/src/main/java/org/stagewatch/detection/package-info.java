@NullMarked
package org.stagewatch.detection;

import org.jspecify.annotations.NullMarked;
