/// Puts telemetry into the relations that queries read, and says what became of each file.
///
/// [EvidenceLoader] is where to begin. It walks the inputs; a [SourceReader] reads each file and its [RecordRouter]
/// takes
/// each record to its table: by the file's name, by a field, by its columns ([TableGuess]), or, for Windows events,
/// through the mappings ([EventRows]). A [TableStore] has one [TableTarget] for each table that gets rows; a
/// [CellConversion] makes a value fit its column. [ParquetFiles] are left to the backend. The result is [Evidence].
@NullMarked
package org.stagewatch.telemetry.store;

import org.jspecify.annotations.NullMarked;
