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
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_move_ref;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/// Decodes the pictures of a film, or a cover. What cannot be decoded is passed over.
final class FilmFrames implements AutoCloseable {
    /// The largest usual film has 7,680 by 4,320; a decoder may hold sixteen pictures at once.
    static final long MOST_PIXELS = 36_000_000;

    /// Between two pictures that stand alone lie some hundred at most.
    private static final int FARTHEST = 1_500;

    private final MediaInput input;
    private final AVStream stream;
    private final double tick;
    private final AVCodecContext codec;
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame next = av_frame_alloc();
    private final AVFrame frame = av_frame_alloc();
    private boolean draining;
    private boolean fromStart;

    FilmFrames(MediaInput input, AVStream stream) {
        this.input = input;
        this.stream = stream;
        this.tick = (double) stream.time_base().num() / Math.max(1, stream.time_base().den());
        AVCodec decoder = avcodec_find_decoder(stream.codecpar().codec_id());
        this.codec = avcodec_alloc_context3(decoder);
        if (decoder == null || decoder.isNull()) {
            close();
            throw new StillsRefusedException(StillsReading.Why.UNKNOWN_CODEC, "no decoder");
        }
        if (input.claimedPixels() > MOST_PIXELS) {
            close();
            throw new StillsRefusedException(StillsReading.Why.TOO_LARGE, "too many pixels");
        }
        int ready = avcodec_parameters_to_context(codec, stream.codecpar());
        codec.pkt_timebase(stream.time_base());
        codec.max_pixels(MOST_PIXELS);
        // A thread of the decoder's holds a picture of its own.
        codec.thread_count(1);
        if (ready >= 0) {
            ready = avcodec_open2(codec, decoder, (AVDictionary) null);
        }
        if (ready < 0) {
            close();
            throw new StillsRefusedException(
                    StillsReading.Why.NOTHING_SEEN, MediaInput.message(ready));
        }
    }

    /// Decodes a picture that is seen about a moment, or the last one before the end.
    ///
    /// @param moment in seconds by the file's own clock
    /// @param early how many seconds before it are as good
    /// @return false when there is none
    boolean at(double moment, double early) {
        av_seek_frame(
                input.context(), stream.index(), Math.round(moment / tick), AVSEEK_FLAG_BACKWARD);
        if (until(moment - early)) {
            return true;
        }
        if (fromStart) {
            return false;
        }
        // Of a film of one picture some files do not find the way back to it.
        fromStart = true;
        av_seek_frame(input.context(), -1, 0, AVSEEK_FLAG_BACKWARD);
        return until(moment - early);
    }

    private boolean until(double moment) {
        draining = false;
        avcodec_flush_buffers(codec);
        av_frame_unref(frame);
        boolean any = false;
        for (int count = 0; count < FARTHEST && decode(); count++) {
            any = true;
            av_frame_unref(frame);
            av_frame_move_ref(frame, next);
            if (!(seconds() < moment)) {
                break;
            }
        }
        return any;
    }

    /// Decodes a cover.
    boolean cover() {
        avcodec_send_packet(codec, stream.attached_pic());
        avcodec_send_packet(codec, null);
        return avcodec_receive_frame(codec, frame) == 0;
    }

    /// What was decoded; overwritten by the next.
    AVFrame frame() {
        return frame;
    }

    /// When it is seen, by the file's own clock; not a number when the file does not say.
    double seconds() {
        long stamp = frame.best_effort_timestamp();
        return stamp == AV_NOPTS_VALUE ? Double.NaN : stamp * tick;
    }

    @Override
    public void close() {
        av_frame_free(frame);
        av_frame_free(next);
        av_packet_free(packet);
        avcodec_free_context(codec);
    }

    private boolean decode() {
        while (true) {
            int received = avcodec_receive_frame(codec, next);
            if (received == 0) {
                return true;
            }
            if (draining) {
                return false;
            }
            feed();
        }
    }

    private void feed() {
        int read = av_read_frame(input.context(), packet);
        while (read >= 0 && packet.stream_index() != stream.index()) {
            av_packet_unref(packet);
            read = av_read_frame(input.context(), packet);
        }
        if (read < 0) {
            draining = true;
            avcodec_send_packet(codec, null);
            return;
        }
        avcodec_send_packet(codec, packet);
        av_packet_unref(packet);
    }
}
