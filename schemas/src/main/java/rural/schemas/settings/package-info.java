/** Settings of a home: validated when read, an unknown key is an error. */
package rural.schemas.settings;
