package rural.jobs.receive.reading.header;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import rural.jobs.receive.reading.remark.NoteCode;
import rural.jobs.receive.reading.remark.Notice;
import rural.jobs.receive.reading.remark.Place;
import rural.jobs.receive.reading.remark.RefusalCode;
import rural.jobs.receive.reading.remark.RefusedException;
import rural.schemas.contract.Field;
import rural.schemas.contract.Units;

/** Gives each column its factor: by its own unit, the line below it, or 单位： in the head. */
final class ColumnUnits {

  private static final Pattern REMARK = Pattern.compile("\\([^()]*\\)$|\\s\\S+:.*$");

  private final TitleBook book;
  private final LinesBelow below;
  private final List<String> headUnits;
  private final Place place;
  private final List<Notice> notices = new ArrayList<>();

  ColumnUnits(TitleBook book, LinesBelow below, FormHead head, Place place) {
    this.book = book;
    this.below = below;
    this.headUnits = units(book, head.value(Label.MEASURED_IN).orElse(""));
    this.place = place;
  }

  /** 单位：万户、个（保留两位小数）; of others those that are units whatever stands beside them. */
  private static List<String> units(TitleBook book, String written) {
    List<String> parts = List.of(REMARK.matcher(written).replaceAll("").split("[、,，;；/和]"));
    return parts.stream().allMatch(part -> isUnit(book, part))
        ? parts
        : parts.stream().filter(part -> book.isUnit(part.strip())).toList();
  }

  /** 单位：万和镇人民政府 is an office: a unit is one only where the whole text is. */
  private static boolean isUnit(TitleBook book, String part) {
    String unit = part.strip();
    return book.isUnit(unit) || (unit.length() == 1 && UnitFactor.isPrefix(unit.charAt(0)));
  }

  List<Notice> notices() {
    return notices;
  }

  BigDecimal factor(HeaderColumn column, Field field) throws RefusedException {
    Optional<Units.Unit> unit = field.unit().flatMap(book::unit);
    if (unit.isEmpty() || !field.type().isNumber()) {
      return BigDecimal.ONE;
    }
    String written = column.unit().isEmpty() ? below.unit(column.index()) : column.unit();
    BigDecimal factor =
        written.isEmpty() ? headFactor(column, unit.get()) : ownFactor(column, unit.get(), written);
    return factor;
  }

  private BigDecimal ownFactor(HeaderColumn column, Units.Unit unit, String written)
      throws RefusedException {
    Optional<BigDecimal> factor = UnitFactor.of(unit, written);
    String letters = Place.letters(column.index());
    if (factor.isEmpty()) {
      throw new RefusedException(
          RefusalCode.UNKNOWN_UNIT,
          place.at(0, letters),
          letters,
          column.written(),
          written,
          UnitFactor.choices(unit));
    }
    if (factor.get().compareTo(BigDecimal.ONE) != 0) {
      notices.add(
          Notice.of(
              NoteCode.COLUMN_UNIT,
              place.at(0, letters),
              letters,
              column.written(),
              written,
              factor.get().toPlainString()));
    }
    return factor.get();
  }

  private BigDecimal headFactor(HeaderColumn column, Units.Unit unit) {
    for (String written : headUnits) {
      Optional<BigDecimal> factor =
          written.isBlank() ? Optional.empty() : UnitFactor.of(unit, written);
      if (factor.isPresent()) {
        if (factor.get().compareTo(BigDecimal.ONE) != 0) {
          String letters = Place.letters(column.index());
          notices.add(Notice.of(NoteCode.HEAD_UNIT, place.at(0, letters), letters, written));
        }
        return factor.get();
      }
    }
    return BigDecimal.ONE;
  }
}
