package rural.jobs.receive.reading.cell;

import java.io.Serializable;
import rural.schemas.contract.Text;

/**
 * Why a row is rejected, and by which cell.
 *
 * @param field name of the field
 * @param title column title as written; the field's own where it has no column
 * @param column letters such as {@code AB}; empty where the field has no column
 * @param value the cell as read
 * @param rule code of the reason, such as {@code not_a_number}
 */
public record CellProblem(
    String field, String title, String column, String value, String rule, Text reason)
    implements Serializable {}
