package rural.jobs.bulletin.fact;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import rural.jobs.table.Printed;

/** What may be printed of a rate: rounded half up, once, from the exact number. */
public enum Measure {
  VALUE(false),
  NUMERATOR(false),
  DENOMINATOR(false),
  EXPECTED(false),
  REPORTED(false),
  MISSING(false),
  QOQ(true),
  QOQ_SIZE(false),
  YOY(true),
  YOY_SIZE(false),
  TARGET(false),
  /** The plan due by now, in %. */
  DUE(false),
  GAP(true),
  GAP_SIZE(false),
  /** What is missing from the year's target, in points; of a rate whose target is a rate. */
  TO_TARGET(false),
  RANK(false),
  RANK_IN_LEVEL(false);

  private final boolean signed;

  Measure(boolean signed) {
    this.signed = signed;
  }

  /**
   * @param decimals of percent and points; counts and sums are printed as they are
   */
  public Optional<BigDecimal> of(Rate rate, int decimals) {
    return switch (this) {
      case VALUE ->
          rate.numerator()
              .flatMap(up -> rate.denominator().flatMap(by -> Printed.percent(up, by, decimals)));
      case NUMERATOR -> rate.numerator();
      case DENOMINATOR -> rate.denominator();
      case EXPECTED -> rate.expected().map(BigDecimal::valueOf);
      case REPORTED -> Optional.of(BigDecimal.valueOf(rate.reported()));
      case MISSING -> rate.expected().map(all -> BigDecimal.valueOf(rate.missing()));
      case QOQ, QOQ_SIZE -> rounded(rate.qoq(), decimals);
      case YOY, YOY_SIZE -> rounded(rate.yoy(), decimals);
      case TARGET -> rate.target();
      case DUE -> rounded(rate.value().flatMap(value -> rate.gap().map(value::subtract)), decimals);
      case GAP, GAP_SIZE -> rounded(rate.gap(), decimals);
      case TO_TARGET ->
          rounded(
              rate.target()
                  .flatMap(goal -> rate.value().map(value -> goal.subtract(value).max(ZERO))),
              decimals);
      case RANK -> rate.rank().map(BigDecimal::valueOf);
      case RANK_IN_LEVEL -> rate.rankInLevel().map(BigDecimal::valueOf);
    };
  }

  private Optional<BigDecimal> rounded(Optional<BigDecimal> number, int decimals) {
    return number
        .map(one -> signed || this == DUE ? one : one.abs())
        .map(one -> one.setScale(decimals, RoundingMode.HALF_UP));
  }

  /** As it is printed: a difference with its sign, {@link Printed#NONE} where there is nothing. */
  public String print(Rate rate, int decimals) {
    return of(rate, decimals).map(this::print).orElse(Printed.NONE);
  }

  private String print(BigDecimal number) {
    String plain =
        switch (this) {
          case NUMERATOR, DENOMINATOR, TARGET -> Printed.plain(number);
          default -> number.toPlainString();
        };
    return signed && number.signum() > 0 ? "+" + plain : plain;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
