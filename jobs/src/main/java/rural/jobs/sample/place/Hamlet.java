package rural.jobs.sample.place;

/**
 * The part of a village that no change of divisions takes apart; a village's figures are the sums
 * of its hamlets', so that a merged village carries on where its parts left off.
 *
 * @param progress from 0 to 1, how far its county and town are ahead
 */
public record Hamlet(String id, int households, int naturalVillages, double progress) {}
