package org.inkwright.media;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_flush_buffers;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BACKWARD;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_seek_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/// Decodes one sound stream frame by frame. What cannot be decoded is left out and counted, as
/// FFmpeg's own program does.
final class SoundFrames implements AutoCloseable {
    private final MediaInput input;
    private final int index;
    private final double tick;
    private final AVCodecContext codec;
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame frame = av_frame_alloc();
    private @Nullable Growth growth;
    private boolean draining;
    private long skipped;

    SoundFrames(MediaInput input, AVStream sound) {
        this.input = input;
        this.index = sound.index();
        this.tick = (double) sound.time_base().num() / Math.max(1, sound.time_base().den());
        AVCodec decoder = avcodec_find_decoder(sound.codecpar().codec_id());
        this.codec = avcodec_alloc_context3(decoder);
        int ready = avcodec_parameters_to_context(codec, sound.codecpar());
        codec.pkt_timebase(sound.time_base());
        codec.thread_count(1);
        if (ready >= 0) {
            ready = avcodec_open2(codec, decoder, (AVDictionary) null);
        }
        if (ready < 0) {
            close();
            throw new MediaRefusedException(Probe.Refusal.NOT_MEDIA, MediaInput.message(ready));
        }
    }

    /// Decodes the next frame into [#frame()].
    ///
    /// @return false at the end
    boolean next() {
        while (true) {
            int received = avcodec_receive_frame(codec, frame);
            if (received == 0 && frame.nb_samples() > 0) {
                return true;
            }
            if (received == AVERROR_EOF) {
                return false;
            }
            if (received != 0 && received != AVERROR_EAGAIN()) {
                skipped++;
            }
            if (draining && received != 0) {
                return false;
            }
            if (received != 0) {
                feed();
            }
        }
    }

    /// The frame that [#next] decoded; overwritten by the next one.
    AVFrame frame() {
        return frame;
    }

    /// From now on the end of the file is not the end of the sound.
    void follow(Growth wanted) {
        growth = wanted;
    }

    /// When the frame of [#next] begins, in seconds by the file's own clock, which need not start
    /// at zero; not a number when the file does not say.
    double seconds() {
        long stamp = frame.best_effort_timestamp();
        return stamp == AV_NOPTS_VALUE ? Double.NaN : stamp * tick;
    }

    /// Goes to a moment or some way before it; what comes next tells where it landed.
    ///
    /// @param seconds by the file's own clock
    /// @return false when the file cannot be gone about in
    boolean seek(double seconds) {
        long stamp = Math.round(seconds / tick);
        int sought = av_seek_frame(input.context(), index, stamp, AVSEEK_FLAG_BACKWARD);
        avcodec_flush_buffers(codec);
        draining = false;
        return sought >= 0;
    }

    /// How many damaged pieces were left out so far.
    long skipped() {
        return skipped;
    }

    @Override
    public void close() {
        av_frame_free(frame);
        av_packet_free(packet);
        avcodec_free_context(codec);
    }

    private void feed() {
        int read = av_read_frame(input.context(), packet);
        while (read >= 0 && packet.stream_index() != index) {
            av_packet_unref(packet);
            read = av_read_frame(input.context(), packet);
        }
        if (read == AVERROR_EOF && growth != null && growth.awaitMore()) {
            // FFmpeg asks no file twice for what it did not have.
            input.context().pb().eof_reached(0);
            return;
        }
        if (read < 0) {
            skipped += read == AVERROR_EOF ? 0 : 1;
            draining = true;
            avcodec_send_packet(codec, null);
            return;
        }
        if (avcodec_send_packet(codec, packet) < 0) {
            skipped++;
        }
        av_packet_unref(packet);
    }
}
