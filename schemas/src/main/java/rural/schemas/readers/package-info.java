/** Who reads the bulletins: their divisions, languages and addresses, {@code readers.yaml}. */
package rural.schemas.readers;
