package rural.schemas.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rural.schemas.personal.PersonalTitles;
import rural.schemas.yaml.Problem;

/**
 * All contracts of a home: the shipped ones and those its owner added, with the code lists.
 *
 * @param personal titles of columns that are kept nowhere, whatever the form
 * @param totals words that a row of totals is told by
 * @param decimalSigns code of a sender, or {@link #ANY_SENDER} → how it writes numbers
 */
public record ContractBook(
    List<Contract> contracts,
    List<CodeList> codeLists,
    Units units,
    PersonalTitles personal,
    List<String> totals,
    Map<String, DecimalSign> decimalSigns) {

  /** Stands for every sender that is not named. */
  public static final String ANY_SENDER = "default";

  /** Words that a row of totals is told by, whatever the home. */
  private static final List<String> TOTALS =
      List.of("合计", "总计", "小计", "共计", "汇总", "总数", "累计", "全镇", "全乡", "全县", "全区", "全市", "全省", "全村");

  public ContractBook(
      List<Contract> contracts, List<CodeList> codeLists, Units units, PersonalTitles personal) {
    this(contracts, codeLists, units, personal, TOTALS, Map.of());
  }

  public ContractBook {
    contracts = List.copyOf(contracts);
    codeLists = List.copyOf(codeLists);
    totals = List.copyOf(totals);
    decimalSigns = Map.copyOf(decimalSigns);
  }

  /** The same, as a home uses it: {@code rural.schemas.settings.Settings} says how. */
  public ContractBook of(
      List<String> moreTotals, Set<String> unused, Map<String, DecimalSign> signs) {
    List<String> words = Stream.concat(totals.stream(), moreTotals.stream()).distinct().toList();
    List<Contract> all =
        contracts.stream().map(one -> unused.contains(one.form()) ? one.unused() : one).toList();
    return new ContractBook(all, codeLists, units, personal, words, signs);
  }

  /** How a unit writes its numbers; empty where nobody said. */
  public Optional<DecimalSign> decimalSign(String unitCode) {
    return Optional.ofNullable(decimalSigns.getOrDefault(unitCode, decimalSigns.get(ANY_SENDER)));
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
