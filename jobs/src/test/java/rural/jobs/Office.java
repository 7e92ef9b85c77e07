package rural.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import rural.jobs.bulletin.print.Typeface;
import rural.schemas.house.House;

/** LibreOffice and a PDF reader; a machine that builds for everybody must have them. */
public final class Office {

  private static final long SECONDS = 120;

  private Office() {}

  /** A document as the office program prints it. */
  public static Path pdf(Path document, Path folder) throws IOException, InterruptedException {
    convert("pdf", List.of(document), folder);
    String name = document.getFileName().toString();
    Path pdf = folder.resolve(name.substring(0, name.lastIndexOf('.')) + ".pdf");
    assertThat(pdf).exists();
    return pdf;
  }

  /** Workbooks worked out and saved anew in another folder, all in one start of the program. */
  public static void saveAnew(List<Path> workbooks, Path folder)
      throws IOException, InterruptedException {
    convert("xlsx", workbooks, folder);
  }

  private static void convert(String format, List<Path> documents, Path folder)
      throws IOException, InterruptedException {
    require("soffice", "libreoffice-writer-nogui and libreoffice-calc-nogui");
    List<String> command =
        new ArrayList<>(
            List.of(
                "soffice",
                "-env:UserInstallation=file://" + folder.resolve("office"),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                folder.toString()));
    documents.forEach(one -> command.add(one.toString()));
    run(command);
  }

  /** What a reader reads in a PDF, line by line. */
  public static String text(Path pdf) throws IOException, InterruptedException {
    require("pdftotext", "poppler-utils");
    return run(List.of("pdftotext", "-layout", pdf.toString(), "-"));
  }

  /** Fonts with Chinese characters and with digits. */
  public static Typeface typeface() {
    Optional<Typeface> typeface = Typeface.of(House.DEFAULT.fonts());
    if ("true".equals(System.getenv("CI"))) {
      assertThat(typeface).as("Install fonts-droid-fallback fonts-dejavu-core").isPresent();
    }
    assumeTrue(typeface.isPresent(), "fonts-droid-fallback or fonts-dejavu-core is not installed");
    return typeface.orElseThrow();
  }

  private static void require(String program, String debianPackage) {
    boolean there =
        Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    if ("true".equals(System.getenv("CI"))) {
      assertThat(there).as("%s is missing; install %s", program, debianPackage).isTrue();
    }
    assumeTrue(there, program + " is not installed; it is in " + debianPackage);
  }

  private static String run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as("%s ends", command.get(0)).isTrue();
    assertThat(process.exitValue()).as(printed).isZero();
    return printed;
  }
}
