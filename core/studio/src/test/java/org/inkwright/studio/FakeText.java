package org.inkwright.studio;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Function;
import org.inkwright.generation.model.AnswerSchema;
import org.inkwright.generation.model.FinishReason;
import org.inkwright.generation.model.ModelEvent;
import org.inkwright.generation.model.ModelFailure;
import org.inkwright.generation.model.ModelList;
import org.inkwright.generation.model.ModelRequest;
import org.inkwright.generation.model.ModelService;
import org.inkwright.generation.model.ModelTrouble;
import org.inkwright.generation.model.PictureAnswer;
import org.inkwright.generation.model.PictureRequest;
import org.inkwright.generation.model.PriceTag;
import org.inkwright.generation.model.PriceTags;
import org.inkwright.generation.model.Provider;
import org.inkwright.generation.model.StopSignal;
import org.inkwright.generation.model.TokenUsage;
import org.jspecify.annotations.Nullable;

/// A text model that says what it is told to, word by word.
final class FakeText {
    static final String PLAN =
            """
            {"title":"All about windows","chapters":[\
            {"title":"Early windows","points":["they begin"],"first_passage":0,"last_passage":9},\
            {"title":"Late windows","points":[],"first_passage":10,"last_passage":19}],\
            "left_out":[]}\
            """;
    static final String SEO =
            """
            {"title":"Windows","description":"What windows are about.","keywords":["windows"]}\
            """;
    static final String CHAPTER =
            "Window 1 begins. It is about topic 0. [2, 3]\n\nNobody ever said this at all. [4]";

    final List<ModelRequest> asked = new CopyOnWriteArrayList<>();
    final List<PictureRequest> painted = new CopyOnWriteArrayList<>();
    volatile PictureAnswer painting = new PictureAnswer.Stopped();
    volatile Map<String, PriceTag> tags = Map.of();
    volatile Function<ModelRequest, Speech> speeches = FakeText::usual;

    /// What is said.
    ///
    /// @param text all of it
    /// @param gate waited for before the last word; null for no wait
    /// @param failure how it ends; null when well
    record Speech(String text, @Nullable CountDownLatch gate, @Nullable ModelTrouble failure) {
        static Speech of(String text) {
            return new Speech(text, null, null);
        }

        static Speech failing(String text, ModelTrouble trouble) {
            return new Speech(text, null, trouble);
        }
    }

    static Speech usual(ModelRequest request) {
        AnswerSchema schema = request.options().schema();
        if (schema == null) {
            return Speech.of(isChapter(request) ? CHAPTER : "Windows begin and are about topics.");
        }
        return Speech.of(schema.name().equals("outline") ? PLAN : SEO);
    }

    static boolean isChapter(ModelRequest request) {
        return request.messages().stream()
                .anyMatch(message -> message.text().contains("Write one chapter"));
    }

    ModelService at(Provider provider) {
        return new Service(provider);
    }

    PictureAnswer picture(PictureRequest request, StopSignal stop) {
        painted.add(request);
        return stop.stopped() ? new PictureAnswer.Stopped() : painting;
    }

    private final class Service implements ModelService {
        private final Provider provider;

        Service(Provider provider) {
            this.provider = provider;
        }

        @Override
        public void answer(ModelRequest request, StopSignal stop, Consumer<ModelEvent> events) {
            asked.add(request);
            Speech speech = speeches.apply(request);
            events.accept(new ModelEvent.Started(request.model(), ModelEvent.Delivery.STREAMED));
            String[] words = speech.text().split("(?<= )", -1);
            for (int at = 0; at < words.length; at++) {
                if (at == words.length - 1) {
                    pass(speech.gate(), stop);
                }
                if (stop.stopped()) {
                    events.accept(new ModelEvent.Finished(FinishReason.STOPPED));
                    return;
                }
                if (!words[at].isEmpty()) {
                    events.accept(new ModelEvent.Text(words[at]));
                }
            }
            events.accept(new ModelEvent.Used(new TokenUsage(100, words.length)));
            ModelTrouble failure = speech.failure();
            events.accept(
                    failure == null
                            ? new ModelEvent.Finished(FinishReason.COMPLETE)
                            : new ModelEvent.Failed(ModelFailure.of(failure)));
        }

        private static void pass(@Nullable CountDownLatch gate, StopSignal stop) {
            if (gate == null) {
                return;
            }
            try (var _ = stop.onStop(gate::countDown)) {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public ModelList models(StopSignal stop) {
            return new ModelList.Offered(List.of("fake-1"));
        }

        @Override
        public PriceTags prices(StopSignal stop) {
            return new PriceTags.Told(tags);
        }

        @Override
        public Provider provider() {
            return provider;
        }
    }
}
