/// Functions that encode, hash, compress and parse texts. One file a function; [EncodingFunctions] lists them.
@NullMarked
package org.stagewatch.kql.function.encoding;

import org.jspecify.annotations.NullMarked;
