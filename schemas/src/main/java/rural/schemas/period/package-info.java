/** The reporting period: calendar quarters. */
package rural.schemas.period;
