package rural.jobs.run;

import java.util.Optional;
import rural.jobs.receive.SheetTail;

/**
 * What was found in the sheet of a submission.
 *
 * @param data data rows
 * @param refused data rows that do not count
 * @param flagged data rows with a flag
 */
record SheetSummary(
    String submissionId, long data, long refused, long flagged, Optional<SheetTail> tail) {}
