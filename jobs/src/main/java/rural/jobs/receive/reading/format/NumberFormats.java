package rural.jobs.receive.reading.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Stored numbers as a person sees them, without the noise of binary fractions. */
public final class NumberFormats {

  private static final MathContext DIGITS = new MathContext(15);

  /** Nobody reports what needs more places than this; written out, 1E999999999 fills the memory. */
  private static final int WRITTEN_OUT = 40;

  private static final int LONGEST = 64;

  private final boolean from1904;
  private final DataFormatter display = new DataFormatter(Locale.ROOT);

  /**
   * @param from1904 whether days are counted from 1904
   */
  public NumberFormats(boolean from1904) {
    this.from1904 = from1904;
  }

  /** What a cell shows: of which kind, and its text. */
  public record Seen(Shown shown, String text) {}

  /** Whether a stored text is a number that can be worked with. */
  public static boolean isNumber(String raw) {
    if (raw.isEmpty() || raw.length() > LONGEST) {
      return false;
    }
    try {
      new BigDecimal(raw);
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** The common case, apart, since it is met in almost every cell: a plain number. */
  public static String plain(String raw) {
    return raw.length() <= 15 && raw.indexOf('E') < 0 && raw.indexOf('e') < 0 && !endsInZero(raw)
        ? raw
        : plain(number(raw));
  }

  private static boolean endsInZero(String raw) {
    return raw.endsWith("0") && raw.indexOf('.') >= 0;
  }

  /**
   * @param raw as stored
   * @throws NumberFormatException where that is no number
   */
  public Seen see(String raw, FormatCode format) {
    BigDecimal number = number(raw);
    FormatSection section = format.section(number.doubleValue());
    boolean isNumber = section.shown() == Shown.NUMBER || section.shown() == Shown.LABELLED;
    return isNumber && format.turnsSign(number.doubleValue())
        ? new Seen(Shown.OTHERWISE, plain(number.negate()) + " ≠ " + plain(number))
        : see(number, section, format);
  }

  private Seen see(BigDecimal number, FormatSection section, FormatCode format) {
    return switch (section.shown()) {
      case NUMBER -> new Seen(Shown.NUMBER, padded(plain(number), section.zeros()));
      case DATE -> new Seen(Shown.DATE, date(number.doubleValue()));
      case TIME -> new Seen(Shown.TIME, shown(number, format));
      case PERCENT ->
          new Seen(Shown.PERCENT, plain(number.scaleByPowerOfTen(2 * section.percents())));
      case LABELLED ->
          new Seen(
              Shown.LABELLED,
              section.before() + padded(plain(number), section.zeros()) + section.after());
      case OTHERWISE ->
          new Seen(Shown.OTHERWISE, display(number, section, format) + " ≠ " + plain(number));
      case NOTHING -> new Seen(Shown.NOTHING, plain(number));
    };
  }

  /** {@code 7} under the format {@code 000} is seen as 007. */
  private static String padded(String number, int zeros) {
    boolean isWhole = number.indexOf('.') < 0 && !number.startsWith("-");
    return isWhole && number.length() < zeros
        ? "0".repeat(zeros - number.length()) + number
        : number;
  }

  private String display(BigDecimal number, FormatSection section, FormatCode format) {
    return section.scales() > 0
        ? plain(number.movePointLeft(3 * section.scales()))
        : shown(number, format);
  }

  private String shown(BigDecimal number, FormatCode format) {
    return display.formatRawCellContents(number.doubleValue(), 0, format.code(), from1904);
  }

  private static BigDecimal number(String raw) {
    return new BigDecimal(raw).round(DIGITS);
  }

  private static String plain(BigDecimal number) {
    if (number.signum() == 0) {
      return "0";
    }
    BigDecimal stripped = number.stripTrailingZeros();
    return Math.abs((long) stripped.scale()) > WRITTEN_OUT
        ? stripped.toString()
        : stripped.toPlainString();
  }

  /** Day 0, which the reference to an empty cell shows, is no day. */
  private String date(double serial) {
    if (serial < 1 && !from1904) {
      return "1900-01-00";
    }
    LocalDateTime moment = DateUtil.getLocalDateTime(serial, from1904);
    return moment == null ? String.valueOf(serial) : moment.toLocalDate().toString();
  }
}
