package rural.jobs.receive.reading.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;

/** What a number format makes of a number: a number, a date or a percentage. */
final class CellFormats {

  private static final MathContext DIGITS = new MathContext(15);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final boolean from1904;
  private final Map<String, CellKind> kinds = new HashMap<>();

  CellFormats(boolean from1904) {
    this.from1904 = from1904;
  }

  CellKind kind(int id, String format) {
    if (format == null && id <= 8) {
      return CellKind.NUMBER;
    }
    return kinds.computeIfAbsent(id + "|" + format, key -> judge(id, format));
  }

  private static CellKind judge(int id, String format) {
    boolean percent = format == null ? id == 9 || id == 10 : format.contains("%");
    if (percent) {
      return CellKind.PERCENT;
    }
    return DateUtil.isADateFormat(id, format) ? CellKind.DATE : CellKind.NUMBER;
  }

  /** The text of a number as its kind shows it, without the noise of binary fractions. */
  String text(String raw, CellKind kind) {
    return switch (kind) {
      case DATE -> date(Double.parseDouble(raw));
      case PERCENT -> plain(number(raw).multiply(HUNDRED));
      default -> isPlain(raw) && !raw.endsWith(".0") ? raw : plain(number(raw));
    };
  }

  private static boolean isPlain(String raw) {
    return raw.length() <= 15 && raw.indexOf('E') < 0 && raw.indexOf('e') < 0;
  }

  private static BigDecimal number(String raw) {
    return new BigDecimal(raw).round(DIGITS);
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private String date(double serial) {
    LocalDateTime moment = DateUtil.getLocalDateTime(serial, from1904);
    return moment == null ? String.valueOf(serial) : moment.toLocalDate().toString();
  }
}
