package org.inkwright.media;

import static org.bytedeco.ffmpeg.global.avutil.AV_CHANNEL_ORDER_UNSPEC;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_compare;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_copy;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_uninit;
import static org.bytedeco.ffmpeg.global.avutil.av_opt_set_double;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc_set_opts2;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;
import static org.bytedeco.ffmpeg.global.swresample.swr_init;

import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/// Turns decoded frames of one kind (rate, channels, sample format) into PCM of the wanted format,
/// channels side by side, a bounded piece at a time. Counts are of frames.
final class Resampler implements AutoCloseable {
    private static final int PIECE = 16_384;
    private static final int SLOWEST_RATE = 1_000;
    private static final int FASTEST_RATE = 768_000;

    private final SwrContext context = new SwrContext(null);
    private final PcmFormat wanted;
    private final FloatPointer piece;
    private final PointerPointer<Pointer> pieces = new PointerPointer<>(1);
    private final AVChannelLayout channels = new AVChannelLayout();
    private final int rate;
    private final int format;
    private boolean more;

    Resampler(AVFrame first, PcmFormat wanted) {
        this.wanted = wanted;
        this.piece = new FloatPointer((long) PIECE * wanted.channels());
        this.rate = first.sample_rate();
        this.format = first.format();
        av_channel_layout_copy(channels, first.ch_layout());
        pieces.put(0, piece);
        if (rate < SLOWEST_RATE || rate > FASTEST_RATE) {
            throw new MediaException("sample rate out of range: " + rate);
        }
        initialise();
    }

    /// Whether a frame is of this resampler's kind.
    boolean fits(AVFrame frame) {
        return frame.sample_rate() == rate
                && frame.format() == format
                && av_channel_layout_compare(frame.ch_layout(), channels) == 0;
    }

    /// Takes a frame in.
    ///
    /// @return the number of frames now in [#piece()]
    int feed(AVFrame frame) {
        return convert(frame.extended_data(), frame.nb_samples());
    }

    /// Whether the last frame gave more than a piece; [#rest] gives the next one.
    boolean hasMore() {
        return more;
    }

    /// Gives the next piece of the same frame, which must still be there.
    int rest(AVFrame frame) {
        return convert(frame.extended_data(), 0);
    }

    /// Gives what the filter still holds, a piece at a time; 0 at the end.
    int flush() {
        return convert(null, 0);
    }

    FloatPointer piece() {
        return piece;
    }

    @Override
    public void close() {
        swr_free(context);
        av_channel_layout_uninit(channels);
        channels.close();
        pieces.close();
        piece.close();
    }

    private int convert(@Nullable PointerPointer<?> samples, int count) {
        int converted = swr_convert(context, pieces, PIECE, samples, count);
        if (converted < 0) {
            throw new MediaException("resampling failed: " + MediaInput.message(converted));
        }
        more = converted == PIECE && samples != null;
        return converted;
    }

    private void initialise() {
        try (var to = new AVChannelLayout();
                var from = new AVChannelLayout()) {
            av_channel_layout_default(to, wanted.channels());
            if (channels.order() == AV_CHANNEL_ORDER_UNSPEC) {
                av_channel_layout_default(from, channels.nb_channels());
            } else {
                av_channel_layout_copy(from, channels);
            }
            int set =
                    swr_alloc_set_opts2(
                            context,
                            to,
                            AV_SAMPLE_FMT_FLT,
                            wanted.rate(),
                            from,
                            format,
                            rate,
                            0,
                            null);
            // Without it two equal channels would add up to 1.4 times their sound and be clamped.
            av_opt_set_double(context, "rematrix_maxval", 1.0, 0);
            int ready = set < 0 ? set : swr_init(context);
            av_channel_layout_uninit(from);
            if (ready < 0) {
                throw new MediaException("channels cannot be mixed: " + MediaInput.message(ready));
            }
        }
    }
}
