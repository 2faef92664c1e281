/// The typed core form of a query: about a dozen plan nodes and typed expressions, independent of any SQL.
@NullMarked
package org.stagewatch.kql.plan;

import org.jspecify.annotations.NullMarked;
