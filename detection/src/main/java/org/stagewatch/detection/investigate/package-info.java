/// Asks an analyst's first questions about an incident and gives the answers with it.
///
/// The questions are the queries of a package's `investigation.md`, [InvestigationGuide]; an incident's own host,
/// account,
/// place and time stand where the document has examples, [IncidentValues]; [Investigator] runs them over the evidence.
@NullMarked
package org.stagewatch.detection.investigate;

import org.jspecify.annotations.NullMarked;
