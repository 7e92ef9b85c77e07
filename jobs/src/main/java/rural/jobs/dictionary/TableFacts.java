package rural.jobs.dictionary;

import java.util.Optional;
import rural.jobs.datapackage.DescribedTable;

/**
 * A table or view with its full name.
 *
 * @param form the form it belongs to
 * @param isView whether it is only a question with a name
 */
public record TableFacts(
    String name, DescribedTable table, Optional<String> form, boolean isView) {}
