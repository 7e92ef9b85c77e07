/** Words as people type and see them: near misses, and how wide a text prints. */
package rural.schemas.text;
