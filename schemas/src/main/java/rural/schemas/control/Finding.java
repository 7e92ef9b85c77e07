package rural.schemas.control;

import rural.schemas.contract.Text;

/**
 * Something the audit of a release found that a person has to look at.
 *
 * @param rule code of the rule, such as {@code completeness}
 * @param message which division and figures, and what would do
 */
public record Finding(String rule, Text message) {}
