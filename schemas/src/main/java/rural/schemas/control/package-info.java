/** The control database: submissions, runs, the release register and the audit log. */
package rural.schemas.control;
