package rural.jobs.run.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rural.jobs.notebook.Jupyter;
import rural.jobs.run.Exit;
import rural.jobs.terminal.Messages;
import rural.schemas.home.Home;
import rural.schemas.home.Scratch;

/** Opens the notebooks in Jupyter, or runs them all to see that they work. */
@Command(
    name = "notebook",
    description = {
      "Open the notebooks in Jupyter, with a Java kernel that sees the tables.",
      "在 Jupyter 中打开分析笔记本。"
    })
public final class NotebookCommand implements Callable<Integer> {

  @Mixin private Options options;

  @Option(
      names = "--check",
      description = "run every notebook without a browser; fails on an error")
  private boolean check;

  @Option(
      names = "--notebooks",
      paramLabel = "DIR",
      description = "folder with notebooks (default: those of the product)")
  private Path notebooks;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "with --check: keep the notebooks with what they show")
  private Path out;

  @Override
  public Integer call() throws Exception {
    Messages messages = options.messages();
    Path product = Path.of(System.getProperty("rural.folder", "."));
    Path jars = Folder.existing(product.resolve("jobs/target/notebook"));
    Path folder =
        Folder.existing(Optional.ofNullable(notebooks).orElse(product.resolve("notebooks")));
    Jupyter jupyter = Jupyter.of(jars, options.home(), folder);
    return (check ? check(jars, folder, messages) : open(jupyter, messages)).code();
  }

  private static Exit open(Jupyter jupyter, Messages messages) throws Exception {
    Path kernel = jupyter.install();
    System.out.println(messages.text("notebook.installed", kernel));
    Optional<Integer> ended = jupyter.open();
    if (ended.isEmpty()) {
      System.out.println(messages.text("notebook.none", "jupyter-notebook"));
      return Exit.FAULT;
    }
    return ended.get() == 0 ? Exit.DONE : Exit.FAULT;
  }

  private Exit check(Path jars, Path folder, Messages messages) throws Exception {
    if (!Jupyter.canCheck()) {
      System.out.println(messages.text("notebook.none", "jupyter-nbconvert jupyter-client"));
      return Exit.FAULT;
    }
    Path executed = out == null ? Files.createTempDirectory(Scratch.lasting(), "notebooks") : out;
    Jupyter jupyter = Jupyter.of(jars, home(messages), folder);
    boolean works = jupyter.check(executed).isEmpty();
    System.out.println(
        messages.text(works ? "notebook.works" : "notebook.fails", jupyter.all().size(), executed));
    return works ? Exit.DONE : Exit.FAULT;
  }

  /** The home asked for; where there is none, a small one that is made for the purpose. */
  private Home home(Messages messages) throws Exception {
    if (Files.isDirectory(options.homeOfContracts().root())) {
      return options.home();
    }
    System.out.println(messages.text("notebook.sample"));
    return SmallHome.in(Files.createTempDirectory(Scratch.lasting(), "sample-home"));
  }
}
