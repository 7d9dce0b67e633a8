package org.inkwright.billing;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.inkwright.billing.catalogue.FaultyCatalogueException;
import org.inkwright.billing.database.DatabaseException;
import org.inkwright.billing.settings.Mode;
import org.inkwright.billing.settings.Settings;
import org.inkwright.billing.settings.SettingsFile;
import org.inkwright.billing.settings.SettingsResult;
import org.inkwright.billing.web.PortInUseException;
import org.slf4j.LoggerFactory;

/// Starts the billing endpoint: in demo mode, or with the file of settings that is named.
public final class BillingProgram {
    private static final String PRINT_SETTINGS = "--print-settings";
    private static final int WRONG_SETTINGS = 2;
    private static final int CANNOT_START = 3;
    private static final int FAILED = 1;

    private BillingProgram() {}

    /// Serves until the process is told to end; exits with 2 for wrong settings, with 3 when the
    /// database or the port cannot be had, with 1 when the program itself fails.
    ///
    /// @param args nothing, `--print-settings`, or the name of a file of settings
    public static void main(String[] args) {
        if (args.length == 1 && args[0].equals(PRINT_SETTINGS)) {
            System.out.print(SettingsFile.documented());
            return;
        }
        int exit = start(System.getenv(), System.out, System.err, args);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    private static int start(
            Map<String, String> environment, PrintStream out, PrintStream err, String... args) {
        if (args.length > 1 || (args.length == 1 && args[0].startsWith("-"))) {
            err.println(
                    "Give the name of one file of settings, " + PRINT_SETTINGS + ", or nothing.");
            return WRONG_SETTINGS;
        }
        Optional<Path> file = args.length == 0 ? Optional.empty() : Optional.of(Path.of(args[0]));
        Path home = Path.of(System.getProperty("user.home"));
        return switch (SettingsFile.read(file, environment, home)) {
            case SettingsResult.Faulty faulty -> {
                err.println("The settings cannot be used; nothing was started:");
                faulty.sentences().forEach(sentence -> err.println("- " + sentence));
                yield WRONG_SETTINGS;
            }
            case SettingsResult.Good good -> serve(good.settings(), out, err);
        };
    }

    private static int serve(Settings settings, PrintStream out, PrintStream err) {
        try {
            BillingServer server =
                    BillingServer.start(
                            settings,
                            InstantSource.system(),
                            mail -> out.println("--- a mail\n" + mail + "\n---"));
            Runtime.getRuntime()
                    .addShutdownHook(Thread.ofPlatform().name("stop").unstarted(server::close));
            out.println("The billing endpoint is ready at " + server.address());
            if (settings.mode() == Mode.DEMO) {
                out.println("Demo mode: nothing costs money. Its data: " + settings.home());
                out.println("An account: " + server.address() + "/signup, its mails: /mails");
            }
            return 0;
        } catch (FaultyCatalogueException e) {
            err.println("The catalogue cannot be used; nothing was started:");
            e.sentences().forEach(sentence -> err.println("- " + sentence));
            return WRONG_SETTINGS;
        } catch (DatabaseException | PortInUseException e) {
            err.println(e.getMessage());
            LoggerFactory.getLogger(BillingProgram.class).error("cannot start", e);
            return CANNOT_START;
        } catch (Exception e) {
            // The edge of the program: whatever nobody expected is logged and told, here only.
            err.println(
                    "The program failed. Nothing that was acknowledged is lost; the log says more.");
            LoggerFactory.getLogger(BillingProgram.class).error("failed", e);
            return FAILED;
        }
    }
}
