package rural.schemas.contract;

import java.util.List;
import rural.schemas.yaml.Branch;

/** What was read, beside the place it was read from, so that later checks can name the place. */
final class Drafts {

  private Drafts() {}

  /** A part of a contract and the mapping that defines it. */
  record Located<T>(T value, Branch at) {}

  record Form(
      ContractFile file,
      Branch at,
      Contract contract,
      List<Located<Parameter>> parameters,
      List<Located<Field>> fields,
      List<Located<Rule>> rules,
      List<Located<Indicator>> indicators) {}

  record Codes(ContractFile file, Branch at, CodeList list) {}

  record UnitTable(ContractFile file, Branch at, Units units) {}
}
