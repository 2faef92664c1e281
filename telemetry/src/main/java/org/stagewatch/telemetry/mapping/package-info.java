/// Makes rows of Defender's tables from Windows events. What goes where is data: one YAML file for each kind of event.
///
/// An event of any format becomes a [RawEvent]: [EvtxEvents] reads the project's EVTX reader, [FlatEvents] the flat
/// JSON
/// that log shippers such as NXLog write. [EventMappings] holds the mappings, read by [MappingReader]; an
/// [EventMapping] has for each row a [RowMapping] with a [ColumnExpression] for each column. What a mapping can't say
/// is
/// a [Step] with a name that mappings use.
///
/// A column's expression is `Field`, `'constant'` or `Field | step argument`, or several with `??` between them, of
/// which the first that gives something counts. `@time`, `@computer`, `@provider` and `@eventId` are the event's own.
@NullMarked
package org.stagewatch.telemetry.mapping;

import org.jspecify.annotations.NullMarked;
