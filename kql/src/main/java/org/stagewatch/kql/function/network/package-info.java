/// Functions of IP addresses and networks. One file a function; [NetworkFunctions] lists them.
@NullMarked
package org.stagewatch.kql.function.network;

import org.jspecify.annotations.NullMarked;
