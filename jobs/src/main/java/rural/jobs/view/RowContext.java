package rural.jobs.view;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rural.jobs.table.Types;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Parameter;
import rural.schemas.settings.Settings;

/** What expressions of a contract may name besides fields, as columns of a query. */
final class RowContext {

  private static final String EVERYWHERE = "default";

  private RowContext() {}

  /** Over rows with {@code quarter} and the province of today, {@code places.province_code}. */
  static String of(Contract contract, Settings settings) {
    String start = "make_date(int(left(quarter, 4)), int(right(quarter, 1)) * 3 - 2, 1)";
    String end = "last_day(add_months(%s, 2))".formatted(start);
    String quarter =
        "%1$s as quarter_start, %2$s as quarter_end, int(right(quarter, 1)) as quarter_number, cast(datediff(%2$s, %1$s) + 1 as decimal(3, 0)) as quarter_days"
            .formatted(start, end);
    String parameters =
        contract.parameters().stream()
            .map(one -> Sql.text(one.name()) + ", " + value(one, settings))
            .collect(Collectors.joining(", "));
    return parameters.isEmpty()
        ? quarter
        : quarter + ", named_struct(" + parameters + ") as parameter";
  }

  private static String value(Parameter parameter, Settings settings) {
    Map<String, BigDecimal> set =
        new TreeMap<>(settings.parameters().getOrDefault(parameter.name(), Map.of()));
    BigDecimal everywhere = set.remove(EVERYWHERE);
    String other = number(everywhere == null ? parameter.defaultValue() : everywhere);
    return set.isEmpty()
        ? other
        : set.entrySet().stream()
            .map(
                one ->
                    "when places.province_code = %s then %s"
                        .formatted(Sql.text(one.getKey()), number(one.getValue())))
            .collect(Collectors.joining(" ", "case ", " else " + other + " end"));
  }

  private static String number(BigDecimal value) {
    return "cast(%s as %s)".formatted(value.toPlainString(), Types.REPORTED.sql());
  }
}
