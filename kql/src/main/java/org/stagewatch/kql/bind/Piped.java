package org.stagewatch.kql.bind;

/// What a tabular expression gives: rows, or a graph for the operators behind it.
sealed interface Piped permits Rows, Graph {}
