package rural.scheduler.distribute;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A consignment ready to go, whatever the way.
 *
 * @param notice what must be read before the page: a correction, a withdrawal; empty = nothing
 * @param text the bulletin in plain words
 * @param html the page with the notice in it; empty where a notice is all there is
 * @param pictures name → PNG that the page shows
 * @param files file name → bytes, to go with an e-mail
 * @param figures of the division itself, column of the release → text
 * @param links where files lie: on the web where that is known, else in the home
 */
record Letter(
    Consignment consignment,
    String division,
    String subject,
    List<String> notice,
    String text,
    Optional<String> html,
    Map<String, byte[]> pictures,
    Map<String, byte[]> files,
    List<Map<String, String>> figures,
    List<String> links) {}
