/// What a user agent names: the browser, the system and the device.
@NullMarked
package org.stagewatch.kql.function.agent;

import org.jspecify.annotations.NullMarked;
