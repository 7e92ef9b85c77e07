/** Where a home keeps its inbox, archive, receipts, tables and releases. */
package rural.schemas.home;
