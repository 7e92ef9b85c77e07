package rural.schemas.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rural.schemas.personal.PersonalTitles;
import rural.schemas.yaml.Problem;

/**
 * All contracts of a home: the shipped ones and those its owner added, with the code lists.
 *
 * @param personal titles of columns that are kept nowhere, whatever the form
 */
public record ContractBook(
    List<Contract> contracts, List<CodeList> codeLists, Units units, PersonalTitles personal) {

  public ContractBook {
    contracts = List.copyOf(contracts);
    codeLists = List.copyOf(codeLists);
  }

  public Optional<Contract> find(String form) {
    return contracts.stream().filter(contract -> contract.form().equals(form)).findFirst();
  }

  public Contract form(String form) {
    return find(form)
        .orElseThrow(
            () ->
                new ContractException(
                    List.of(
                        new Problem(
                            "contracts",
                            1,
                            "",
                            new Text(
                                    "没有表“{0}”的定义；已有：{1}",
                                    "No contract describes the form '{0}'; known: {1}")
                                .with(form, contracts.stream().map(Contract::form).toList())))));
  }

  public Optional<CodeList> codeList(String name) {
    return codeLists.stream().filter(list -> list.name().equals(name)).findFirst();
  }

  /** The indicators of all forms in force on a day, in the order of the contracts. */
  public List<Indicator> indicatorsOn(LocalDate day) {
    return contracts.stream().flatMap(contract -> contract.indicatorsOn(day).stream()).toList();
  }
}
