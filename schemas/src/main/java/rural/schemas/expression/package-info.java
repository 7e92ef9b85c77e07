/** Checks the names and types of the SQL expressions in contracts, without a database. */
package rural.schemas.expression;
