/** Opens the control database: who gets in, what brings its tables up to date, what is wrong. */
package rural.schemas.control.opening;
