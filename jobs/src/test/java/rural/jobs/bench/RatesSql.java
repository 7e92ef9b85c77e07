package rural.jobs.bench;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.ContractReader;
import rural.schemas.contract.Grain;
import rural.schemas.period.Quarter;
import rural.schemas.place.Level;
import rural.schemas.settings.Settings;

/**
 * What both yardsticks ask once sums lie at every division, in SQL that DuckDB and Spark both
 * understand: rates with completeness and ranks.
 */
final class RatesSql {

  static final String NATION = "000000000000";

  private static final ContractBook BOOK = ContractReader.shipped();
  private static final BigDecimal GATE = Settings.DEFAULT.ranking().minimumCompleteness();

  private RatesSql() {}

  /** The forms of a quarter, those without indicators too. */
  static List<FormSql> forms(Quarter quarter) {
    return BOOK.contracts().stream()
        .filter(one -> one.isQuarterly() && one.isReceived())
        .map(one -> new FormSql(one, quarter))
        .toList();
  }

  static FormSql division(Quarter quarter) {
    return new FormSql(BOOK.form("division"), quarter);
  }

  /** Whose indicators are computed by the yardsticks. */
  static List<FormSql> measured(Quarter quarter) {
    return forms(quarter).stream().filter(form -> !form.indicators().isEmpty()).toList();
  }

  /** Whether a village or a county owes the form; of others, only sums are compared. */
  static boolean isOwed(Contract contract) {
    return contract.grain() == Grain.VILLAGE || contract.grain() == Grain.COUNTY;
  }

  /** {@code indicator, owed_by, levels} of everything that is computed. */
  static String indicators(Quarter quarter) {
    return measured(quarter).stream()
        .flatMap(form -> form.indicators().stream().map(one -> row(form.contract(), one)))
        .collect(Collectors.joining(" union all "));
  }

  private static String row(Contract contract, rural.schemas.contract.Indicator indicator) {
    return "select '%s' as indicator, %s as owed_by, '%s' as levels"
        .formatted(
            indicator.id(),
            isOwed(contract) ? "'" + contract.grain().name() + "'" : "cast(null as string)",
            indicator.levels().stream().map(Level::code).collect(Collectors.joining(" ")));
  }

  /**
   * Needs {@code place (code, level, parent_code)}, {@code expected (owed_by, code, expected)},
   * {@code sums (indicator, code, numerator, denominator, reported)} and {@code indicators}.
   */
  static String rates(Quarter quarter) {
    return """
    with figures as (
      select place.code, level, parent_code, indicators.indicator, indicators.owed_by, numerator, denominator,
        expected, case when indicators.owed_by is not null then coalesce(reported, 0) end as reported,
        case when denominator <> 0
          then cast(numerator as double) / cast(denominator as double) end as share
      from indicators
      cross join place
      left join sums on sums.indicator = indicators.indicator and sums.code = place.code
      left join expected on expected.owed_by = indicators.owed_by and expected.code = place.code
      where concat(' ', levels, ' ') like concat('%% ', level, ' %%')
        and (sums.code is not null or expected.code is not null)),
    judged as (
      select *, owed_by is not null and share is not null
          and reported * 100 >= %s * coalesce(expected, 0) as ranked
      from figures)
    select '%s' as quarter, code as division_code, level, parent_code, indicator, numerator,
      denominator, 100 * share as value, expected, reported,
      case when ranked then rank() over (
        partition by indicator, level, parent_code, ranked order by share desc) end as rank_in_parent,
      case when ranked then rank() over (
        partition by indicator, level, ranked order by share desc) end as rank_in_level
    from judged
    """
        .formatted(GATE.toPlainString(), quarter);
  }
}
