/** Administrative divisions: their codes and levels. */
package rural.schemas.place;
