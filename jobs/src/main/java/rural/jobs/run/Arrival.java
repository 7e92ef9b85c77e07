package rural.jobs.run;

import java.nio.file.Path;

/**
 * A file in the inbox.
 *
 * @param name path below the inbox, with {@code /}
 * @param sha256 of the content, in hexadecimal
 */
record Arrival(Path path, String name, String sha256) {}
