package rural.jobs.run.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rural.jobs.receive.template.FormTemplate;
import rural.jobs.terminal.Messages;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.ContractReader;

/** Writes the blank form. */
@Command(
    name = "template",
    description = {"Write the blank form as a workbook.", "生成空白报表。"})
public final class TemplateCommand implements Callable<Integer> {

  @Mixin private Options options;

  @Parameters(index = "0", paramLabel = "FORM", description = "form, number or title: toilet, 农环2表")
  private String form;

  @Option(names = "--out", paramLabel = "F.xlsx", required = true)
  private Path out;

  @Override
  public Integer call() throws Exception {
    ContractBook book = ContractReader.at(options.homeOfContracts());
    Messages messages = options.messages();
    Contract contract =
        book.contracts().stream()
            .filter(Contract::isReceived)
            .filter(
                one ->
                    form.equals(one.form())
                        || form.equals(one.number())
                        || form.equals(one.title().zh()))
            .findFirst()
            .orElseThrow(
                () ->
                    Messages.mistyped(
                        form,
                        book.contracts().stream()
                            .filter(Contract::isReceived)
                            .map(Contract::form)
                            .collect(java.util.stream.Collectors.toSet())));
    FormTemplate.write(contract, book, out);
    System.out.println(
        messages.text("template.written", contract.title().in(messages.language()), out));
    return 0;
  }
}
