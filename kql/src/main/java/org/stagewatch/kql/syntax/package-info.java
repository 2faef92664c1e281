/// Tokens, the syntax tree, the parser that makes it and the printer that writes it back as KQL.
///
/// The tree is records under three sealed interfaces: [Statement], [Expression] (scalar and tabular alike, since only
/// the
/// binder can tell them apart) and [Operator] (what stands behind a pipe, or alone as a source: `print`, `range`,
/// `union`).
@NullMarked
package org.stagewatch.kql.syntax;

import org.jspecify.annotations.NullMarked;
