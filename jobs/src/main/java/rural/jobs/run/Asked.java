package rural.jobs.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import rural.jobs.terminal.Messages;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Indicator;
import rural.schemas.contract.Text;
import rural.schemas.control.Release;
import rural.schemas.control.ReleaseRegister;
import rural.schemas.period.Quarter;
import rural.schemas.place.DivisionCode;
import rural.schemas.text.MistypedException;

/** What words on a command line mean; a wrong one is answered with what may be meant. */
public record Asked(Desk desk) {

  /** The twelve digits of a division. */
  public String division(String text) {
    return DivisionCode.parse(text)
        .orElseThrow(
            () ->
                new MistypedException(
                    new Text(
                            "“{0}”不是行政区划代码。请写成 990100 或 990100000000。",
                            "Not a division code: '{0}'. Examples: 990100, 990100000000")
                        .with(text)))
        .digits();
  }

  /** A form that is received: by name, number or title in Chinese. */
  public static Contract form(ContractBook book, String text) {
    List<Contract> received = book.contracts().stream().filter(Contract::isReceived).toList();
    return received.stream()
        .filter(
            one ->
                text.equals(one.form())
                    || text.equals(one.number())
                    || text.equals(one.title().zh()))
        .findFirst()
        .orElseThrow(
            () ->
                Messages.mistyped(
                    text, received.stream().map(Contract::form).collect(Collectors.toSet())));
  }

  /** By id, or by title in Chinese. */
  public Indicator indicator(String text) {
    List<Indicator> all =
        desk.book().contracts().stream().flatMap(one -> one.indicators().stream()).toList();
    return all.stream()
        .filter(one -> one.id().equals(text) || one.title().zh().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                Messages.mistyped(
                    text, all.stream().map(Indicator::id).collect(Collectors.toSet())));
  }

  /** The release that is named, or else the one in force for the quarter. */
  public Release release(Optional<String> release, Optional<Quarter> quarter) {
    ReleaseRegister register = new ReleaseRegister(desk.control().jdbi(), desk.clock());
    if (release.isPresent()) {
      return register.show(release.get());
    }
    Quarter asked =
        quarter.orElseThrow(
            () ->
                new MistypedException(
                    new Text(
                        "请写明 --release 或 --quarter，例如 --quarter 2024Q3",
                        "Say --release or --quarter, such as --quarter 2024Q3")));
    return register.current(asked).orElseThrow(() -> NothingPublished.of(desk, asked));
  }
}
