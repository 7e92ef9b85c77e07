/** What went wrong, sorted by who can put it right, in words for people. */
package rural.schemas.fault;
