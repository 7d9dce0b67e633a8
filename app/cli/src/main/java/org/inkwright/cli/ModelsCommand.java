package org.inkwright.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.inkwright.manuscript.Backups;
import org.inkwright.studio.Feed;
import org.inkwright.studio.ModelProblem;
import org.inkwright.studio.ModelShelf;
import org.inkwright.studio.ModelState;
import org.inkwright.studio.ShelvedModel;
import org.inkwright.studio.SpeechModels;
import org.inkwright.studio.StudioEvent;

/// Shows the speech models, downloads one, takes a file in.
final class ModelsCommand implements Command {
    @Override
    public String name() {
        return "models";
    }

    @Override
    public void shape(Shape shape) {
        shape.common().parameters("ACTION", "0..2");
    }

    /// What can be done, in the order of the documents.
    static List<String> actions() {
        return List.of("list", "get", "add");
    }

    @Override
    public Task task(Given given) {
        List<String> words = given.parameters();
        if (words.isEmpty() || words.equals(List.of("list"))) {
            return ModelsCommand::list;
        }
        if (words.size() == 2 && words.getFirst().equals("get")) {
            return shop -> get(shop, words.get(1));
        }
        if (words.size() == 2 && words.getFirst().equals("add")) {
            Path file = Path.of(words.get(1)).toAbsolutePath();
            return shop -> add(shop, file);
        }
        throw new CliException(ExitCode.USAGE, "usage.models", String.join(" ", words));
    }

    private static ExitCode list(Workshop shop) {
        shop.supply().shelf().list().forEach(shop.reporter()::model);
        return ExitCode.DONE;
    }

    private static ExitCode get(Workshop shop, String name) throws InterruptedException {
        ModelShelf shelf = shop.supply().shelf();
        ShelvedModel wanted =
                shelf.list().stream()
                        .filter(model -> model.name().equals(name))
                        .findFirst()
                        .orElseThrow(() ->
                                new CliException(ExitCode.INPUT_REFUSED, "models.unknown", name));
        if (wanted.state() instanceof ModelState.Installed) {
            shop.reporter().note("models.here", name);
            return use(shop, wanted);
        }
        BlockingQueue<ShelvedModel> news = new LinkedBlockingQueue<>();
        Feed.Subscription listening =
                shop.supply()
                        .feed()
                        .subscribe(event -> {
                            if (event instanceof StudioEvent.ModelChanged(ShelvedModel model)
                                    && model.name().equals(name)) {
                                news.add(model);
                            }
                        });
        try {
            if (!shelf.download(name)) {
                throw new CliException(ExitCode.INPUT_REFUSED, "models.unknown", name);
            }
            return use(shop, shop.supply().interruption().during(() -> arrived(shop, news)));
        } finally {
            listening.close();
        }
    }

    private static ShelvedModel arrived(Workshop shop, BlockingQueue<ShelvedModel> news)
            throws InterruptedException {
        while (true) {
            ShelvedModel model = news.take();
            switch (model.state()) {
                case ModelState.Installed installed -> {
                    return model;
                }
                case ModelState.Failed(long bytes, ModelProblem problem) ->
                        throw new CliException(ExitCode.JOB_FAILED, code(problem), model.name());
                case ModelState.Broken(String detail) ->
                        throw new CliException(
                                ExitCode.JOB_FAILED, code(ModelProblem.UNSOUND), model.name());
                case ModelState.Downloading(long bytes, var left) -> {
                    long total = Math.max(bytes, model.card().bytes());
                    shop.reporter().progress("models", new Backups.Progress(bytes, total));
                }
                case ModelState.Absent absent -> {}
                case ModelState.Waiting waiting -> {}
                case ModelState.Paused paused -> {}
            }
        }
    }

    private static ExitCode add(Workshop shop, Path file) throws InterruptedException {
        ModelShelf.Intake intake =
                shop.supply()
                        .interruption()
                        .during(() -> shop.supply().shelf().takeIn(file, ModelShelf.Keeping.COPY));
        switch (intake) {
            case ModelShelf.Intake.TakenIn(var model) -> choose(shop, model.name(), model.file());
            case ModelShelf.Intake.Refused(ModelProblem problem, String detail) -> {
                if (problem == ModelProblem.UNSOUND) {
                    throw new CliException(
                            ExitCode.INPUT_REFUSED, "model.refused", file.toString(), detail);
                }
                throw new CliException(ExitCode.JOB_FAILED, code(problem), file.toString());
            }
        }
        return ExitCode.DONE;
    }

    private static ExitCode use(Workshop shop, ShelvedModel model) {
        if (model.state() instanceof ModelState.Installed(var here, var place)) {
            choose(shop, model.name(), here.file());
        }
        return ExitCode.DONE;
    }

    /// What one fetched is what one wants to use.
    private static void choose(Workshop shop, String name, Path file) {
        switch (shop.models().choose(file)) {
            case SpeechModels.Choice.Chosen chosen -> shop.reporter().note("models.in-use", name);
            case SpeechModels.Choice.Refused(String detail) ->
                    throw new CliException(ExitCode.INPUT_REFUSED, "model.refused", name, detail);
        }
    }

    /// A model that the writer names and one that a server refuses are two things here.
    private static String code(ModelProblem problem) {
        return problem == ModelProblem.REFUSED ? "model.withheld" : problem.code();
    }
}
