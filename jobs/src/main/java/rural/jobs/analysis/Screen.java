package rural.jobs.analysis;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Where results are shown: a notebook, which draws HTML, or a terminal. */
final class Screen {

  /** Looked for by name: only in a notebook the kernel is on the class path. */
  private static final String KERNEL = "org.rapaio.jupyter.kernel.global.Global";

  private final Optional<Method> notebook;

  private Screen(Optional<Method> notebook) {
    this.notebook = notebook;
  }

  static Screen here() {
    try {
      Class<?> kernel = Class.forName(KERNEL);
      quieten();
      return new Screen(Optional.of(kernel.getMethod("display", String.class, Object.class)));
    } catch (ReflectiveOperationException noNotebook) {
      return new Screen(Optional.empty());
    }
  }

  /** The kernel lets every library tell all it does, at which the compiler of Spark even fails. */
  private static void quieten() {
    Logger.getLogger("").setLevel(Level.WARNING);
  }

  void show(Sheet sheet) {
    show(sheet.html(), sheet.text());
  }

  void show(Chart chart) {
    show(chart.svg(), chart.text());
  }

  private void show(String html, String text) {
    if (notebook.isEmpty()) {
      System.out.print(text);
      return;
    }
    try {
      notebook.get().invoke(null, "text/html", html);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("The notebook does not show what it is given", e);
    }
  }
}
