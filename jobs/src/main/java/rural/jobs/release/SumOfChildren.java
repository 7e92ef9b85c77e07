package rural.jobs.release;

import static rural.jobs.table.Printed.plain;

import java.math.BigDecimal;
import java.util.Optional;
import rural.schemas.contract.Text;

/**
 * Whether a parent is the sum of its children. Where more reports stand at the parent than at its
 * children together, some were reported at the parent itself, and the children are only a part of
 * it; of a form of villages only where villages stand directly under it.
 */
final class SumOfChildren {

  private SumOfChildren() {}

  static Optional<Text> broken(Figure figure, Definition definition) {
    if (figure.children() == 0) {
      return Optional.empty();
    }
    if (figure.rows() == 0) {
      return missing(figure, definition);
    }
    return holds(figure, definition)
        ? Optional.empty()
        : Optional.of(
            figure.says(
                definition,
                String.format(
                    "本级 %s / %s（已报 %d），%d 个下级合计 %s / %s（已报 %d）；请重新运行计算，或核对区划变更", arguments(figure)),
                String.format(
                    "it has %s / %s (%d reported), its %d children together %s / %s (%d reported);"
                        + " compute the quarter again, or check the changes of divisions",
                    arguments(figure))));
  }

  /** Null equals only null: no records are not the same as records that sum to 0. */
  static boolean same(BigDecimal one, BigDecimal other) {
    return one == null ? other == null : (other != null && one.compareTo(other) == 0);
  }

  private static boolean holds(Figure figure, Definition definition) {
    if (definition.overTarget()) {
      return figure.numerator() == null || isPart(figure.childNumerator(), figure.numerator());
    }
    if (figure.reported() == figure.childReported()
        && !mayHideReportsOfItsOwn(figure, definition)) {
      return same(figure.childNumerator(), figure.numerator())
          && same(figure.childDenominator(), figure.denominator());
    }
    return (!definition.ofVillages() || hasVillagesOfItsOwn(figure))
        && isPart(figure.childNumerator(), figure.numerator())
        && isPart(figure.childDenominator(), figure.denominator());
  }

  private static boolean hasVillagesOfItsOwn(Figure figure) {
    return figure.reported() > figure.childReported()
        && figure.expected() != null
        && figure.expected() > figure.childExpected();
  }

  /**
   * Of a form of counties, no more count as reported than there are counties: once all of them have
   * reported, a report of their city itself adds to the sums and no longer to the number.
   */
  private static boolean mayHideReportsOfItsOwn(Figure figure, Definition definition) {
    return definition.fromRegister()
        && !definition.ofVillages()
        && figure.expected() != null
        && figure.reported() == figure.expected();
  }

  private static boolean isPart(BigDecimal part, BigDecimal whole) {
    return part == null || (whole != null && part.compareTo(whole) <= 0);
  }

  private static Optional<Text> missing(Figure figure, Definition definition) {
    return definition.goesUpFrom(figure.childLevel())
        ? Optional.of(
            figure.says(
                definition,
                "有 " + figure.children() + " 个下级，本级却没有数据；请重新运行计算",
                figure.children()
                    + " children have a figure and it has none; compute the quarter again"))
        : Optional.empty();
  }

  private static Object[] arguments(Figure figure) {
    return new Object[] {
      plain(figure.numerator()),
      plain(figure.denominator()),
      figure.reported(),
      figure.children(),
      plain(figure.childNumerator()),
      plain(figure.childDenominator()),
      figure.childReported()
    };
  }
}
