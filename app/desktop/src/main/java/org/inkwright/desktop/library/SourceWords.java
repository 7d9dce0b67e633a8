package org.inkwright.desktop.library;

import java.time.Duration;
import org.inkwright.desktop.kit.Durations;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.manuscript.JobKind;
import org.jspecify.annotations.Nullable;

/// A source's state in words.
public final class SourceWords {
    private final Texts texts = Texts.of(SourceWords.class);

    /// One short line.
    public String line(SourceState state) {
        return switch (state) {
            case SourceState.Fresh() -> texts.text("state.fresh");
            case SourceState.Waiting(boolean again) ->
                    texts.text(again ? "state.waiting.again" : "state.waiting");
            case SourceState.Working(JobKind stage, int done, Duration left) ->
                    working(stage, done, left);
            case SourceState.Held(int done) -> texts.text("state.held", done / 10);
            case SourceState.Stopped(int done) -> texts.text("state.stopped", done / 10);
            case SourceState.Failed(String code) -> why(code);
            case SourceState.Transcribed(Duration length) ->
                    texts.text("state.transcribed", Durations.inWords(length));
            case SourceState.Planned(int unwritten) -> texts.text("state.planned", unwritten);
            case SourceState.Drafted(int chapters) -> texts.text("state.drafted", chapters);
        };
    }

    /// Why something failed, as a sentence.
    public String why(String code) {
        return texts.member("problem", code, code);
    }

    private String working(JobKind stage, int done, @Nullable Duration left) {
        return switch (stage) {
            case TRANSCRIBE ->
                    left == null
                            ? texts.text("state.transcribing", done / 10)
                            : texts.text(
                                    "state.transcribing.left", done / 10, Durations.inWords(left));
            case OUTLINE -> texts.text("state.outlining");
            case WRITE -> texts.text("state.writing", done / 10);
            case EXPORT -> texts.text("state.exporting");
        };
    }
}
