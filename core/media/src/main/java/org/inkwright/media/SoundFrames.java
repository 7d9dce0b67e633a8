package org.inkwright.media;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/// Decodes one sound stream frame by frame. What cannot be decoded is left out and counted, as
/// FFmpeg's own program does.
final class SoundFrames implements AutoCloseable {
    private final MediaInput input;
    private final int index;
    private final AVCodecContext codec;
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame frame = av_frame_alloc();
    private boolean draining;
    private long skipped;

    SoundFrames(MediaInput input, AVStream sound) {
        this.input = input;
        this.index = sound.index();
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
