package rural.jobs.run.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rural.jobs.receive.template.FormTemplate;
import rural.jobs.run.Asked;
import rural.jobs.run.TemplateRun;
import rural.jobs.terminal.Messages;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Text;
import rural.schemas.period.CivilTime;
import rural.schemas.period.Quarter;
import rural.schemas.text.MistypedException;

/** Writes the blank form, or for each unit below a division its form with last quarter's values. */
@Command(
    name = "template",
    description = {
      "Write the blank form as a workbook; with --division one workbook for each town (or county),"
          + " with its villages and last quarter's values in grey to be confirmed or changed.",
      "生成空白报表；写明 --division 时，为每个乡镇（或县）生成一份预填表：村名录已填好，上季度的数以灰色列出，逐行核对。"
    })
public final class TemplateCommand implements Callable<Integer> {

  @Mixin private Options options;

  @Parameters(index = "0", paramLabel = "FORM", description = "form, number or title: toilet, 农环2表")
  private String form;

  @Option(
      names = "--division",
      paramLabel = "CODE",
      description = "prefill the form for every unit at or below it; 6, 9 or 12 digits")
  private String division;

  @Option(
      names = "--quarter",
      paramLabel = "2024Q3",
      description = "with --division: the quarter to report (default: the last one that has ended)")
  private String quarter;

  @Option(
      names = "--out",
      paramLabel = "F.xlsx|DIR",
      description =
          "the blank form's file; with --division a folder (default: templates in this folder)")
  private Path out;

  @Override
  public Integer call() throws Exception {
    return division == null ? blank() : prefilled();
  }

  private int blank() throws Exception {
    if (out == null || quarter != null) {
      throw new MistypedException(
          new Text(
              "空白表请写明 --out F.xlsx；预填表请写明 --division，--quarter 只用于预填表。",
              "A blank form needs --out F.xlsx; a prefilled one needs --division, and only it takes"
                  + " --quarter."));
    }
    ContractBook book = options.bookOfHome();
    Messages messages = options.messages();
    Contract contract = Asked.form(book, form);
    FormTemplate.write(contract, book, out);
    System.out.println(
        messages.text("template.written", contract.title().in(messages.language()), out));
    return 0;
  }

  private int prefilled() throws Exception {
    Quarter asked =
        quarter == null
            ? Quarter.lastEndedBefore(LocalDate.now(CivilTime.ZONE))
            : Quarter.of(quarter);
    Path folder = out == null ? Path.of("templates") : out;
    System.out.println(
        new TemplateRun(options.desk())
            .run(new TemplateRun.Order(form, division, asked, folder))
            .in(options.messages().language()));
    return 0;
  }
}
