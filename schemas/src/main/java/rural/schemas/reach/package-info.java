/** How somebody outside is reached, as the files of a home say it; secrets stand elsewhere. */
package rural.schemas.reach;
