/// The scalar types of KQL, and how their values are held and written.
@NullMarked
package org.stagewatch.kql.type;

import org.jspecify.annotations.NullMarked;
