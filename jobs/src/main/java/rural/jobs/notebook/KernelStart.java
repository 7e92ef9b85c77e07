package rural.jobs.notebook;

/**
 * Starts the kernel. When Jupyter asks before the kernel is ready, the thread that should answer
 * dies and nobody ever would; then the process ends, so that Jupyter starts another.
 */
public final class KernelStart {

  private static final String KERNEL = "org.rapaio.jupyter.kernel.MainApp";
  private static final String ANSWERS = "Shell-";

  private KernelStart() {}

  public static void main(String[] arguments) throws ReflectiveOperationException {
    Thread.setDefaultUncaughtExceptionHandler(KernelStart::ended);
    Class.forName(KERNEL).getMethod("main", String[].class).invoke(null, (Object) arguments);
  }

  private static void ended(Thread thread, Throwable fault) {
    fault.printStackTrace();
    if (thread.getName().startsWith(ANSWERS)) {
      Runtime.getRuntime().halt(1);
    }
  }
}
