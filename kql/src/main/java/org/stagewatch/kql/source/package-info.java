/// Text, spans in it, and diagnostics about it. Knows nothing of KQL.
@NullMarked
package org.stagewatch.kql.source;

import org.jspecify.annotations.NullMarked;
