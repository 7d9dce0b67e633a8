package org.inkwright.media;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_copy;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc_set_opts2;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert;
import static org.bytedeco.ffmpeg.global.swresample.swr_get_delay;
import static org.bytedeco.ffmpeg.global.swresample.swr_init;
import static org.inkwright.media.TestMuxer.check;

import java.nio.file.Path;
import java.util.function.Predicate;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;

/// Plays a recording over and over, in any rate and number of channels.
final class TestTape {
    private static final int PIECE = 4_096;

    private final Path source;
    private final FloatPointer piece = new FloatPointer(PIECE);
    private final PointerPointer<Pointer> pieces = new PointerPointer<>(1);
    private PcmStream playing;
    private long left;
    private long pts;

    TestTape(Path source, int seconds) {
        this.source = source;
        this.playing = AudioDecoder.open(source);
        this.left = (long) seconds * PcmStream.SAMPLE_RATE;
        pieces.put(0, piece);
    }

    /// Fills frame after frame for an encoder; false when the tape has ended.
    Predicate<AVFrame> frames(AVCodecContext codec, int frameSize) {
        SwrContext resampler = resampler(codec);
        return frame -> {
            while (left > 0 && swr_get_delay(resampler, codec.sample_rate()) < frameSize + 64L) {
                int count = play();
                check(swr_convert(resampler, (PointerPointer<?>) null, 0, pieces, count));
            }
            av_frame_unref(frame);
            frame.nb_samples(frameSize).format(codec.sample_fmt());
            frame.sample_rate(codec.sample_rate());
            av_channel_layout_copy(frame.ch_layout(), codec.ch_layout());
            check(av_frame_get_buffer(frame, 0));
            PointerPointer<?> rest = left > 0 ? pieces : null;
            int filled = check(swr_convert(resampler, frame.extended_data(), frameSize, rest, 0));
            frame.nb_samples(filled).pts(pts);
            pts += filled;
            return filled > 0;
        };
    }

    private int play() {
        float[] samples = new float[(int) Math.min(PIECE, left)];
        int count = playing.read(samples, 0, samples.length);
        if (count < 0) {
            playing.close();
            playing = AudioDecoder.open(source);
            return play();
        }
        piece.put(samples, 0, count);
        left -= count;
        return count;
    }

    private static SwrContext resampler(AVCodecContext codec) {
        var resampler = new SwrContext(null);
        var mono = new AVChannelLayout();
        av_channel_layout_default(mono, 1);
        check(
                swr_alloc_set_opts2(
                        resampler,
                        codec.ch_layout(),
                        codec.sample_fmt(),
                        codec.sample_rate(),
                        mono,
                        AV_SAMPLE_FMT_FLT,
                        PcmStream.SAMPLE_RATE,
                        0,
                        null));
        check(swr_init(resampler));
        return resampler;
    }
}
