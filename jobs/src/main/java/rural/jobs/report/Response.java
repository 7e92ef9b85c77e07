package rural.jobs.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who of a town has reported a form.
 *
 * @param county code of the county, or of what the town hangs under where that is not a county
 * @param town empty for a form of counties, and for villages that hang under no town
 * @param expected units in force that have to report
 * @param reported of those, the ones with a record in force under their own code or one they
 *     follow; of a village that merged, with records of all its parts
 * @param missing names of the first units without, by code; there may be more; of a merged village
 *     with the parts that are missing: 甲乙村（乙村）
 */
public record Response(
    String form,
    String county,
    Optional<String> town,
    long expected,
    long reported,
    List<String> missing) {

  /** By county, town and form. */
  public static final Comparator<Response> ORDER =
      Comparator.comparing(Response::county)
          .thenComparing(one -> one.town().orElse(""))
          .thenComparing(Response::form);

  public Response {
    missing = List.copyOf(missing);
  }

  public long lacking() {
    return expected - reported;
  }

  /** How many units are missing beside those that are named. */
  public long unnamed() {
    return lacking() - missing.size();
  }
}
