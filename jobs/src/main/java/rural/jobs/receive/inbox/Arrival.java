package rural.jobs.receive.inbox;

import java.nio.file.Path;

/**
 * A file in the inbox.
 *
 * @param name path below the inbox, with {@code /}, and words for numbers of people
 * @param sha256 of the content, in hexadecimal
 * @param stamp of the file whose content that was
 */
public record Arrival(Path path, String name, String sha256, Stamp stamp) {}
