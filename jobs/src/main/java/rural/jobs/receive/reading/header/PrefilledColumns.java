package rural.jobs.receive.reading.header;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rural.jobs.receive.reading.remark.RefusalCode;
import rural.jobs.receive.reading.remark.RefusedException;

/**
 * The columns by which a form that was handed out with values knows itself.
 *
 * @param confirmed where each row says whether anything changed
 * @param basis where each row keeps what it was handed out with
 * @param mark of the form as a whole; see {@link rural.jobs.receive.prefill.Basis#mark}
 * @param reportedMark the same of what was reported for the quarter itself; 0 where nothing was
 */
public record PrefilledColumns(int confirmed, int basis, long mark, long reportedMark) {

  public static final String CONFIRMED = "本季核对";
  public static final String HINT = "核对提示";

  /** Before the title of each hidden column that formulas look into. */
  public static final String LAST = "上季值.";

  private static final String BASIS = "预填记录";

  private static final Pattern BASIS_TITLE =
      Pattern.compile(BASIS + " ?(\\d{1,18})(?: (\\d{1,18}))?");

  /** The title of the column of bases. */
  public static String basisTitle(long mark, long reportedMark) {
    return BASIS + " " + mark + (reportedMark == 0 ? "" : " " + reportedMark);
  }

  /** Whether a column belongs to a prefilled form, and is no column of the sender's own. */
  public static boolean isOurs(String title) {
    return title.equals(CONFIRMED) || title.equals(HINT) || isHidden(title);
  }

  /** Whether nobody who fills the form in sees the column. */
  public static boolean isHidden(String title) {
    return title.startsWith(BASIS) || title.startsWith(LAST);
  }

  /**
   * Empty for a form that was not prefilled.
   *
   * @throws RefusedException where only a part of the columns is left: then what was entered cannot
   *     be told from what was prefilled
   */
  static Optional<PrefilledColumns> require(SheetFound sheet) throws RefusedException {
    OptionalInt confirmed = confirmed(sheet.others());
    Optional<OtherColumn> basis = basis(sheet.others());
    if (confirmed.isPresent() && basis.isEmpty()) {
      throw new RefusedException(RefusalCode.PREFILLED_WITHOUT_BASIS, sheet.place());
    }
    if (confirmed.isEmpty() && basis.isPresent()) {
      throw new RefusedException(RefusalCode.PREFILLED_WITHOUT_CONFIRMATION, sheet.place());
    }
    return of(sheet);
  }

  /** Of a sheet that passed {@link #require}. */
  public static Optional<PrefilledColumns> of(SheetFound sheet) {
    OptionalInt confirmed = confirmed(sheet.others());
    return basis(sheet.others())
        .filter(any -> confirmed.isPresent())
        .map(column -> of(confirmed.getAsInt(), column));
  }

  private static PrefilledColumns of(int confirmed, OtherColumn basis) {
    Matcher title = BASIS_TITLE.matcher(basis.title());
    if (!title.matches()) {
      throw new IllegalArgumentException(basis.title());
    }
    String reported = title.group(2);
    return new PrefilledColumns(
        confirmed,
        basis.index(),
        Long.parseLong(title.group(1)),
        reported == null ? 0 : Long.parseLong(reported));
  }

  private static OptionalInt confirmed(List<OtherColumn> others) {
    return others.stream()
        .filter(one -> one.title().equals(CONFIRMED))
        .mapToInt(OtherColumn::index)
        .findFirst();
  }

  private static Optional<OtherColumn> basis(List<OtherColumn> others) {
    return others.stream().filter(one -> BASIS_TITLE.matcher(one.title()).matches()).findFirst();
  }
}
