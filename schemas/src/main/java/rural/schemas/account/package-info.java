/** Whose a home is, and that no other account gets in. */
package rural.schemas.account;
