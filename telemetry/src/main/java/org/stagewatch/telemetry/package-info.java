/// Reads raw telemetry into tables of the Defender schema. The way of an event, and where to look:
///
/// 1. `source` finds the files, in folders and archives.
/// 2. `format` recognises a file and splits it into records.
/// 3. `mapping` makes rows of Windows events; its rules are YAML files.
/// 4. `store` puts rows into relations and gives the evidence. Begin with its `EvidenceLoader`.
///
/// `schema` knows the tables and their columns; `report` holds what was read, left out and damaged, per source.
@NullMarked
package org.stagewatch.telemetry;

import org.jspecify.annotations.NullMarked;
