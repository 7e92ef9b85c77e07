/** Contracts: what a form asks for, which rules it obeys, and the indicators made from it. */
package rural.schemas.contract;
