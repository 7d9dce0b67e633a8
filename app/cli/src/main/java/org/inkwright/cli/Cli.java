package org.inkwright.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.inkwright.manuscript.RunId;
import org.inkwright.studio.BatchReport;
import org.inkwright.studio.Feed;
import org.inkwright.studio.Studio;
import org.inkwright.studio.StudioException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// The program from its arguments to its exit code.
final class Cli {
    private final Door door;
    private final Streams streams;
    private final Interruption interruption;
    private final Texts texts = new Texts();

    Cli(Door door, Streams streams, Interruption interruption) {
        this.door = door;
        this.streams = streams;
        this.interruption = interruption;
    }

    /// The commands in the order of the documents.
    static List<Command> commands() {
        return List.of(
                new WriteCommand(),
                new ImportCommand(),
                new TranscribeCommand(),
                new DraftCommand(),
                new ExportCommand(),
                new JobsCommand(),
                new LibraryCommand(),
                new ModelsCommand(),
                new EnginesCommand(),
                new UsageCommand(),
                new BackupCommand(),
                new RestoreCommand());
    }

    /// Does what the arguments say.
    ExitCode run(String... args) {
        ParseResult parsed;
        try {
            parsed = grammar().parseArgs(args);
        } catch (ParameterException e) {
            return misused(List.of(args).contains("--json"), e);
        }
        if (CommandLine.executeHelpRequest(parsed) != null) {
            return ExitCode.DONE;
        }
        if (!parsed.hasSubcommand()) {
            parsed.commandSpec().commandLine().usage(streams.err());
            return ExitCode.USAGE;
        }
        ParseResult chosen = parsed.subcommand();
        Command command =
                commands().stream()
                        .filter(each -> each.name().equals(chosen.commandSpec().name()))
                        .findFirst()
                        .orElseThrow();
        var given = new Given(chosen);
        Reporter reporter = reporter(given.flag("--json"), given.flag("--quiet"));
        ExitCode exit = attempt(command, given, reporter);
        reporter.end(exit);
        return exit;
    }

    /// The commands as picocli knows them.
    CommandLine grammar() {
        Shape program = new Shape(texts, "inkwright").version(texts.version());
        for (Command command : commands()) {
            var shape = new Shape(texts, command.name());
            command.shape(shape);
            program.spec().addSubcommand(command.name(), shape.spec());
        }
        // A file may be called @talk.mp3.
        return new CommandLine(program.spec())
                .setExpandAtFiles(false)
                .setOut(writer(streams.out()))
                .setErr(writer(streams.err()));
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, stream.charset());
    }

    private ExitCode misused(boolean json, ParameterException problem) {
        String command = problem.getCommandLine().getCommandSpec().qualifiedName();
        Reporter reporter = reporter(json, false);
        reporter.failed(
                ExitCode.USAGE,
                "usage.wrong",
                List.of(String.valueOf(problem.getMessage()), command));
        reporter.end(ExitCode.USAGE);
        return ExitCode.USAGE;
    }

    private Reporter reporter(boolean json, boolean quiet) {
        if (json) {
            return new JsonReporter(texts, streams.out());
        }
        Screen screen = quiet ? new QuietScreen(streams.err()) : streams.screen();
        return new PersonReporter(texts, streams.out(), screen);
    }

    private ExitCode attempt(Command command, Given given, Reporter reporter) {
        try {
            Optional<Command.ClosedTask> closed = command.closedTask(given);
            if (closed.isPresent()) {
                return closed.get().run(door, reporter, interruption);
            }
            Command.Task task = command.task(given);
            interruption.check();
            try (Door.Opened opened = door.open(given.path("--home"))) {
                return work(task, opened, reporter);
            }
        } catch (CliException e) {
            reporter.failed(e.exit(), e.code(), e.details());
            return e.exit();
        } catch (StudioException e) {
            ExitCode exit = ExitCode.of(e.code());
            reporter.failed(exit, e.code(), List.of());
            return exit;
        } catch (InterruptedException e) {
            reporter.note("interrupted");
            return ExitCode.INTERRUPTED;
        }
    }

    /// What a model was asked for once more, because the program had ended, may be paid for twice.
    private static void tellAskedAgain(Studio studio, RunId run, Reporter reporter) {
        studio.reports()
                .of(run)
                .ifPresent(report -> report.askedAgain().forEach(item -> tell(item, reporter)));
    }

    private static void tell(BatchReport.Item item, Reporter reporter) {
        BatchReport.Again again = item.again();
        if (again != null) {
            reporter.note(
                    "asked-again",
                    Writing.named(item.kind()),
                    String.valueOf(again.times()),
                    String.valueOf(again.tokensBefore()));
        }
    }

    private ExitCode work(Command.Task task, Door.Opened opened, Reporter reporter)
            throws InterruptedException {
        Studio studio = opened.studio();
        Shelf shelf = opened.shelf();
        Feed.Subscription listening = studio.feed().subscribe(reporter::happened);
        try {
            return task.run(
                    new Workshop(
                            shelf,
                            new Recordings(studio.imports(), shelf, reporter, interruption),
                            new Stages(
                                    new Stages.Beginnings(
                                            studio.pipeline(),
                                            studio.generation(),
                                            run -> tellAskedAgain(studio, run, reporter)),
                                    studio.workers(),
                                    studio.jobs(),
                                    shelf,
                                    interruption),
                            new Workshop.Supply(
                                    studio.safekeeping(),
                                    studio.models(),
                                    studio.shelf(),
                                    studio.feed(),
                                    new Workshop.Writers(
                                            studio.engines(), studio.usage(), studio.cap()),
                                    new Workshop.Person(interruption, streams.entry())),
                            studio.jobs(),
                            new Workshop.Delivery(studio.exports(), reporter)));
        } finally {
            listening.close();
        }
    }
}
