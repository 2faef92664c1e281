/// KQL as SQL, in phases that each have a package. [Kql] runs them in this order.
///
/// 1. **Parse.** [org.stagewatch.kql.syntax.Parser] turns the text into a syntax tree. It always gives a tree: where
///    something is wrong there is a diagnostic, and a node that says what is missing.
/// 2. **Bind.** [org.stagewatch.kql.bind.Binder] gives each name its meaning and each expression its type, with the
///    tables of the [org.stagewatch.kql.catalog.Catalog] and the functions of the
///    [org.stagewatch.kql.function.library.FunctionLibrary]. Functions of the query are written out where they are
///    called. The result is a [org.stagewatch.kql.plan.Plan], which knows nothing of the text any more.
/// 3. **Optimise.** [org.stagewatch.kql.optimize.Optimizer] rewrites the plan to one that does less and means the same.
/// 4. **Write SQL.** [org.stagewatch.kql.sql.SqlWriter] makes the SQL of a [org.stagewatch.kql.dialect.Dialect], and
///    says which functions in Java that SQL calls.
///
/// What is wrong with a query is a [org.stagewatch.kql.source.Diagnostic] with its place, never an exception.
/// [org.stagewatch.kql.lineage] follows a plan's rows back to the events they come from.
@NullMarked
package org.stagewatch.kql;

import org.jspecify.annotations.NullMarked;
