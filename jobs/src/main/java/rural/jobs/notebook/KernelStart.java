package rural.jobs.notebook;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.logging.LogManager;

/**
 * Starts the kernel, in an order that leaves it able to answer. By itself it opens its ports before
 * it knows how to answer, and a question that comes in between, which is usual on a busy machine,
 * ends the thread that should answer: Jupyter then waits for ever. Here it learns how to answer
 * first. The kernel is not on the class path that this is compiled with, and the order is private
 * to it, so both are reached by name.
 */
public final class KernelStart {

  private static final String KERNEL = "org.rapaio.jupyter.kernel.";
  private static final String ANSWERS = "Shell-";
  private static final int MILLISECONDS_TO_END = 100;

  private KernelStart() {}

  /**
   * @param arguments the file in which Jupyter says where to listen
   */
  public static void main(String[] arguments) throws Exception {
    Thread.setDefaultUncaughtExceptionHandler(KernelStart::ended);
    configureLog();
    Class<?> channels = Class.forName(KERNEL + "channels.Channels");
    Class<?> connection = Class.forName(KERNEL + "core.ConnectionProperties");
    Class<?> kernel = Class.forName(KERNEL + "core.RapaioKernel");
    Object where =
        Class.forName(KERNEL + "core.Transform")
            .getMethod("fromJson", String.class, Class.class)
            .invoke(null, Files.readString(Path.of(arguments[0])), connection);
    Object connected = channels.getConstructor(connection).newInstance(where);

    Field ports = field(channels, "channels");
    Set<?> all = (Set<?>) ports.get(connected);
    ports.set(connected, Set.of());
    Object answers = Class.forName(KERNEL + "MainApp").getField("kernel").get(null);
    channels.getMethod("connect", kernel).invoke(connected, answers);
    ports.set(connected, all);

    for (Object port : all) {
      port.getClass().getMethod("bind", connection).invoke(port, where);
      keepReading(port);
    }
    channels.getMethod("joinUntilClose").invoke(connected);
  }

  /**
   * A port's thread asks whether it should run, and is told so after it was started: one that asked
   * too early has ended at once, and what it does goes on in another.
   */
  private static void keepReading(Object port) throws Exception {
    for (Field field : port.getClass().getDeclaredFields()) {
      if (Thread.class.isAssignableFrom(field.getType())) {
        field.setAccessible(true);
        Thread thread = (Thread) field.get(port);
        thread.join(MILLISECONDS_TO_END);
        if (!thread.isAlive()) {
          new Thread(thread, thread.getName()).start();
        }
      }
    }
  }

  private static Field field(Class<?> type, String name) throws NoSuchFieldException {
    Field field = type.getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }

  private static void configureLog() throws IOException {
    try (InputStream levels = KernelStart.class.getResourceAsStream("/logging.properties")) {
      LogManager.getLogManager().readConfiguration(levels);
    }
  }

  /**
   * Without the thread that answers there is no kernel: Jupyter sees the end and starts another.
   */
  private static void ended(Thread thread, Throwable fault) {
    fault.printStackTrace();
    if (thread.getName().startsWith(ANSWERS)) {
      Runtime.getRuntime().halt(1);
    }
  }
}
