package rural.jobs.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import rural.jobs.warehouse.ColumnChange;
import rural.jobs.warehouse.Warehouse;
import rural.schemas.contract.Contract;
import rural.schemas.contract.FieldPlaces;
import rural.schemas.contract.Text;
import rural.schemas.yaml.Problem;

/**
 * Contracts that no longer fit what is stored under them. Their forms wait in the inbox until the
 * contract is put right; nothing of theirs is entered, and all others are received.
 */
final class ChangedContracts {

  private static final Text GONE =
      new Text(
          "已入库的报表“{0}”有字段“{1}”（{2}），现在的定义里没有它。请恢复这个字段（不再填报也保留，required: false）；" + "新口径请另取字段名。",
          "Rows of form '{0}' are stored with the field '{1}' ({2}), which the contract no longer"
              + " has. Put it back (with required: false if it is no longer asked); what is counted"
              + " anew gets a new name.");
  private static final Text OTHER =
      new Text(
          "已入库的报表“{0}”中字段“{1}”的类型是 {2}，现在的定义是 {3}。请恢复原来的 type；新口径请另取字段名。",
          "Rows of form '{0}' are stored with the field '{1}' as {2}, which the contract now makes"
              + " {3}. Put the type back; what is counted anew gets a new name.");

  private final Desk desk;
  private final Supplier<Warehouse> warehouse;
  private final List<Problem> problems = new ArrayList<>();

  ChangedContracts(Desk desk, Supplier<Warehouse> warehouse) {
    this.desk = desk;
    this.warehouse = warehouse;
  }

  /** Those of the forms that have to wait. */
  Set<String> among(Set<String> forms) {
    Set<String> held = new TreeSet<>();
    for (String form : forms) {
      Contract contract = desk.book().form(form);
      Map<String, Text> found = new LinkedHashMap<>();
      for (ColumnChange one : warehouse.get().changes(Tables.of(contract))) {
        found.put(one.column(), says(contract, one));
      }
      if (!found.isEmpty()) {
        held.add(form);
        problems.addAll(FieldPlaces.problems(desk.home(), form, found));
      }
    }
    return held;
  }

  private static Text says(Contract contract, ColumnChange one) {
    return one.wanted()
        .map(type -> OTHER.with(contract.form(), one.column(), one.stored(), type))
        .orElseGet(() -> GONE.with(contract.form(), one.column(), one.stored()));
  }

  List<Problem> problems() {
    return problems;
  }
}
