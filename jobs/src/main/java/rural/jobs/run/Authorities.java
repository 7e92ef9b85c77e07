package rural.jobs.run;

import static org.apache.spark.sql.functions.col;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import rural.jobs.merge.Versions;
import rural.jobs.receive.Authority;
import rural.jobs.receive.reading.header.Sender;
import rural.jobs.receive.reading.remark.NoteCode;
import rural.jobs.receive.reading.remark.ProblemCode;
import rural.jobs.table.RecordTable;
import rural.jobs.warehouse.TableLayout;
import rural.jobs.warehouse.Warehouse;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Section;
import rural.schemas.contract.Text;
import rural.schemas.place.DivisionCode;
import rural.schemas.place.Level;
import rural.schemas.settings.Settings;

/**
 * Who may change the register, as it stood before this reception: units of the level that the
 * settings name, or above it, each within its own territory. The first list is taken from anybody,
 * since nobody is known before it.
 */
final class Authorities {

  private static final String LEVEL = "level";
  private static final String VALID_TO = "valid_to";

  private final Settings.Registry settings;
  private final boolean isFirst;
  private final Map<String, Level> levels;

  private Authorities(Settings.Registry settings, boolean isFirst, Map<String, Level> levels) {
    this.settings = settings;
    this.isFirst = isFirst;
    this.levels = levels;
  }

  static Authorities of(Desk desk, Warehouse warehouse, List<Incoming> incoming) {
    List<Incoming> lists =
        incoming.stream()
            .filter(one -> one.sheet().isPresent() && isRegistry(desk, one.form()))
            .toList();
    TableLayout divisions = Tables.of(desk.book().form("division"));
    boolean isFirst = !lists.isEmpty() && warehouse.isEmpty(divisions);
    Set<String> senders =
        lists.stream()
            .flatMap(one -> code(one.sheet().orElseThrow().sender()).stream())
            .map(DivisionCode::digits)
            .collect(Collectors.toSet());
    return new Authorities(
        desk.settings().registry(),
        isFirst,
        isFirst || senders.isEmpty() ? Map.of() : levels(warehouse, divisions, senders));
  }

  private static boolean isRegistry(Desk desk, String form) {
    return desk.book().form(form).section() == Section.REGISTRY;
  }

  private static Map<String, Level> levels(
      Warehouse warehouse, TableLayout divisions, Set<String> senders) {
    List<Row> rows =
        warehouse.scale().isSmall()
            ? warehouse.few(divisions)
            : warehouse
                .read(divisions)
                .filter(col(Contract.DIVISION_CODE).isin(senders.toArray()))
                .collectAsList();
    Map<String, Level> levels = new HashMap<>();
    rows.stream()
        .filter(row -> senders.contains(row.<String>getAs(Contract.DIVISION_CODE)))
        .filter(Authorities::isInForce)
        .forEach(
            row ->
                Level.parse(row.<String>getAs(LEVEL))
                    .ifPresent(level -> levels.put(row.getAs(Contract.DIVISION_CODE), level)));
    return levels;
  }

  private static boolean isInForce(Row row) {
    return row.getAs(RecordTable.KNOWN_TO) == null
        && row.getAs(VALID_TO) == null
        && !row.getList(row.fieldIndex(RecordTable.FLAGS)).contains(Versions.WITHDRAWN);
  }

  private static Optional<DivisionCode> code(Sender sender) {
    return DivisionCode.parse(sender.unitCode());
  }

  Authority of(Contract contract, Incoming incoming) {
    if (contract.section() != Section.REGISTRY) {
      return Authority.ANY;
    }
    if (isFirst) {
      return Authority.because(NoteCode.FIRST_REGISTER);
    }
    Sender sender = incoming.sheet().orElseThrow().sender();
    Optional<DivisionCode> code = code(sender);
    if (code.isPresent()) {
      return of(code.get());
    }
    boolean says = !sender.unitCode().isBlank() || !sender.unitName().isBlank();
    return says || !settings.takesUnsigned()
        ? Authority.none(ProblemCode.SENDER_UNSTATED)
        : Authority.because(NoteCode.UNSIGNED_REGISTER);
  }

  private Authority of(DivisionCode sender) {
    if (sender.equals(DivisionCode.NATION)) {
      return Authority.ANY;
    }
    Level level = levels.get(sender.digits());
    if (level == null) {
      return Authority.none(ProblemCode.SENDER_UNKNOWN, sender.digits());
    }
    return level.compareTo(settings.changedBy()) > 0
        ? Authority.none(
            ProblemCode.SENDER_BELOW,
            sender.digits(),
            new Text(settings.changedBy().zh(), settings.changedBy().code()))
        : Authority.below(sender.digits());
  }
}
