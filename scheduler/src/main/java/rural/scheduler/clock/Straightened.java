package rural.scheduler.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import rural.schemas.contract.Text;

/**
 * What was done about a clock that was wrong, or is.
 *
 * @param off how far the clock was set since it was looked at before; negative = back
 * @param doubts the next times that could not be right
 * @param kept whether the book had moments that are still to come
 * @param madeUp false where nothing of the time between is made up for
 */
public record Straightened(Duration off, List<Doubt> doubts, boolean kept, boolean madeUp) {

  /** Below this, clocks are only kept right. */
  static final Duration SLACK = Duration.ofMinutes(1);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

  public Straightened {
    doubts = List.copyOf(doubts);
  }

  /** A next time that was laid anew. */
  public record Doubt(String job, Instant was, Optional<Instant> now) {

    private String says() {
      return job + " " + TIME.format(was) + " → " + now.map(TIME::format).orElse("-");
    }
  }

  /** Whether there is something to say. */
  public boolean isWorthSaying() {
    return off.abs().compareTo(SLACK) > 0 || isWorthTelling();
  }

  /** Whether people are to be told: a machine that slept for a night is no news. */
  public boolean isWorthTelling() {
    return off.compareTo(SLACK.negated()) < 0 || !doubts.isEmpty() || kept || !madeUp;
  }

  public Text says() {
    Text moved = moved();
    if (kept) {
      moved =
          new Text(
                  "{0}记录中有晚于现在的时刻：时钟曾走快，或现在走慢，请核对本机时间。",
                  "{0}The book has moments that are still to come: the clock was ahead, or is"
                      + " behind now; check the time of this machine. ")
              .with(moved);
    }
    if (!madeUp) {
      moved =
          new Text(
                  "{0}其间应运行的任务不补；如有缺漏，请手动执行 ./rural scheduler trigger quarterly --quarter Q。",
                  "{0}Nothing of the time between is made up for; where a quarter is lacking:"
                      + " ./rural scheduler trigger quarterly --quarter Q. ")
              .with(moved);
    }
    if (!doubts.isEmpty()) {
      String all = doubts.stream().map(Doubt::says).collect(Collectors.joining("; "));
      moved = new Text("{0}下次时间已重排：{1}", "{0}Next times laid anew: {1}").with(moved, all);
    }
    return new Text(moved.zh().strip(), moved.en().strip());
  }

  private Text moved() {
    if (off.abs().compareTo(SLACK) <= 0) {
      return new Text("", "");
    }
    return (off.isNegative()
            ? new Text("系统时钟回拨 {0}。", "The clock was set back by {0}. ")
            : new Text(
                "系统时钟前移 {0}（被调，或机器休眠）。", "The clock went forward by {0}, or the machine slept. "))
        .with(text(off.abs()));
  }

  private static String text(Duration exact) {
    Duration time = exact.plusSeconds(30);
    return time.toDays() > 1 ? time.toDays() + " d" : time.toMinutes() + " min";
  }
}
