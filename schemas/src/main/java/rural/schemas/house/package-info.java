/** The house style of an office's documents, from {@code <home>/house.yaml}. */
package rural.schemas.house;
