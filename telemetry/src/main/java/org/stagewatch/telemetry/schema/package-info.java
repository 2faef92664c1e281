/// The tables of Microsoft's advanced hunting and Log Analytics: their columns and types, as facts in a resource.
///
/// `tables.tsv` is written by `generate-schemas.py`. [TableSchemas] reads it, [CatalogFile] reads a user's own catalog;
/// both give the `Catalog` that queries are bound to.
@NullMarked
package org.stagewatch.telemetry.schema;

import org.jspecify.annotations.NullMarked;
