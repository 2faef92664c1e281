/// Functions about IPv4 and IPv6 addresses and ranges of them.
@NullMarked
package org.stagewatch.kql.function.network;

import org.jspecify.annotations.NullMarked;
