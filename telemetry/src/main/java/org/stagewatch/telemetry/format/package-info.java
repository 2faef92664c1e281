/// Turns bytes into records: names with values, one record after the other, whatever the file's format.
///
/// [Recognition] says what a file is, by its name and its first bytes. [JsonRecords] and [CsvRecords] read it with
/// bounded memory and give each [DataRecord], or what is wrong with it, to a [RecordSink].
@NullMarked
package org.stagewatch.telemetry.format;

import org.jspecify.annotations.NullMarked;
