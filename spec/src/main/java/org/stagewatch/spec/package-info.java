/// Reads specification files and compares what they say with what a query gives.
///
/// A file is Markdown: [SpecDocument] is its headings and fences, [SpecFile] the cases about queries that these mean.
/// [TableReader] reads the tables in fences, [TableComparison] compares tables. Tests of detections have other fences
/// and use the first, third and fourth.
@NullMarked
package org.stagewatch.spec;

import org.jspecify.annotations.NullMarked;
