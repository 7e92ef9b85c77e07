package rural.jobs.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.jobs.registry.Places;
import rural.jobs.registry.Registry;
import rural.jobs.report.Awaited;
import rural.jobs.report.Gazetteer;
import rural.jobs.report.Response;
import rural.jobs.report.Responses;
import rural.jobs.warehouse.Warehouse;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.period.Quarter;

/**
 * Who has reported a quarter, as far as is known now.
 *
 * @param forms the forms that are awaited, in the order of the contracts
 */
record Responding(List<Contract> forms, Gazetteer gazetteer, List<Response> responses) {

  /**
   * @param asked ids of forms; empty = all that are awaited
   * @param named how many missing units are named
   */
  static Responding read(
      Warehouse warehouse, ContractBook book, Quarter quarter, List<String> asked, int named) {
    warehouse.describe("who has reported " + quarter);
    Knowledge knowledge = new Knowledge(warehouse, book, Optional.empty());
    Dataset<Row> divisions = knowledge.inForce(book.form("division").table());
    Registry registry =
        Registry.read(
            divisions,
            knowledge.inForce(book.form("division_change").table()),
            List.of(),
            List.of());
    Dataset<Row> places = Places.on(divisions, registry, quarter.end()).persist();
    try {
      Map<Contract, Dataset<Row>> records = new LinkedHashMap<>();
      for (Contract form : book.contracts()) {
        if (asked.isEmpty() ? isAwaited(form, warehouse) : asked.contains(form.form())) {
          records.put(form, knowledge.inForce(form.table()).filter(in(quarter)));
        }
      }
      return new Responding(
          List.copyOf(records.keySet()),
          Gazetteer.read(places),
          Responses.of(places, registry.parts(quarter.end()), records, named));
    } finally {
      places.unpersist();
    }
  }

  private static org.apache.spark.sql.Column in(Quarter quarter) {
    return org.apache.spark.sql.functions.col(Contract.QUARTER).equalTo(quarter.toString());
  }

  private static boolean isAwaited(Contract form, Warehouse warehouse) {
    return Awaited.isAwaited(form) && (!Awaited.isOptional(form) || warehouse.exists(form.table()));
  }

  /** Whether anybody has to report anything. */
  boolean isEmpty() {
    return responses.isEmpty();
  }
}
