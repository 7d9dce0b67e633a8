package org.inkwright.studio;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.LongConsumer;
import okhttp3.Call;
import okhttp3.Request;
import okhttp3.Response;
import org.inkwright.transcription.SpeechModelCheck;
import org.jspecify.annotations.Nullable;

/// Brings one model from its address to its place: resumes what is there, tries again what broke
/// off, and lets nothing through that is not the model bit by bit. For one thread; [#stop] may come
/// from any.
final class ModelDownload {
    /// A server that feeds us crumbs for ever is not worth more.
    private static final int MOST_ATTEMPTS = 200;

    private final KnownModel model;
    private final ModelFolder folder;
    private final Web web;
    private final Function<Path, SpeechModelCheck> check;
    private final Wake wake = new Wake();
    private volatile boolean stopped;
    private volatile @Nullable Call call;

    ModelDownload(
            KnownModel model, ModelFolder folder, Web web, Function<Path, SpeechModelCheck> check) {
        this.model = model;
        this.folder = folder;
        this.web = web;
        this.check = check;
    }

    /// How a download ended.
    sealed interface Result {
        record Done(Path file) implements Result {}

        record Stopped() implements Result {}

        record Failed(ModelProblem problem) implements Result {}
    }

    /// Stops it soon; what came is kept.
    void stop() {
        stopped = true;
        Call running = call;
        if (running != null) {
            running.cancel();
        }
        wake.signal();
    }

    /// Downloads on the calling thread.
    ///
    /// @param progress told how many bytes are there, as they come
    Result run(LongConsumer progress) {
        PartFile part = folder.part(model.name());
        try (part) {
            folder.make();
            part.open();
            return finished(part, progress);
        } catch (ModelTroubleException e) {
            return stopped ? new Result.Stopped() : failed(part, e.problem());
        } catch (IOException e) {
            return failed(part, DiskTrouble.of(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result.Stopped();
        }
    }

    private Result finished(PartFile part, LongConsumer progress)
            throws IOException, InterruptedException {
        fetch(part, progress);
        if (stopped) {
            return new Result.Stopped();
        }
        part.force();
        if (!part.sha256().equals(model.sha256())) {
            throw new ModelTroubleException(ModelProblem.WRONG_HASH);
        }
        if (check.apply(part.file()) instanceof SpeechModelCheck.Unusable) {
            throw new ModelTroubleException(ModelProblem.UNSOUND);
        }
        Path place = folder.place(model.name());
        part.moveTo(place);
        return new Result.Done(place);
    }

    private static Result failed(PartFile part, ModelProblem problem) {
        if (problem.spoilsWhatIsThere()) {
            try {
                part.drop();
            } catch (IOException e) {
                return new Result.Failed(DiskTrouble.of(e));
            }
        }
        return new Result.Failed(problem);
    }

    private void fetch(PartFile part, LongConsumer progress)
            throws IOException, InterruptedException {
        int fruitless = 0;
        for (int attempt = 1; !stopped && part.bytes() != model.bytes(); attempt++) {
            long before = part.bytes();
            try {
                ask(part, progress);
            } catch (ModelTroubleException e) {
                fruitless = part.bytes() > before ? 0 : fruitless + 1;
                if (!e.problem().mayPass()
                        || fruitless >= web.attempts()
                        || attempt >= MOST_ATTEMPTS) {
                    throw e;
                }
                rest(web.pauseAfter(fruitless));
            }
        }
    }

    private void rest(Duration pause) throws InterruptedException {
        long seen = wake.count();
        if (!stopped) {
            wake.awaitAfter(seen, pause);
        }
    }

    private void ask(PartFile part, LongConsumer progress) throws IOException {
        Call asked = web.client().newCall(request(part));
        call = asked;
        if (stopped) {
            return;
        }
        var body = new ModelBody(model, folder, part);
        try (Response response = ModelTroubleException.onTheWire(asked::execute)) {
            body.take(response, progress);
        } finally {
            call = null;
        }
    }

    private Request request(PartFile part) throws IOException {
        if (part.bytes() > model.bytes()) {
            part.restart("");
        }
        var request =
                new Request.Builder()
                        .url(model.address())
                        .header("User-Agent", "Inkwright")
                        .header("Accept-Encoding", "identity");
        long there = part.bytes();
        if (there > 0) {
            request.header("Range", "bytes=" + there + "-");
            String version = part.version();
            // A weak tag promises too little to glue two halves together.
            if (!version.isEmpty() && !version.startsWith("W/")) {
                request.header("If-Range", version);
            }
        }
        return request.build();
    }
}
