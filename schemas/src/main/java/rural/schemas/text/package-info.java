/** How wide a text prints. */
package rural.schemas.text;
