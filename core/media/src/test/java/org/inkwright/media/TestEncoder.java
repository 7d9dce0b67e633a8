package org.inkwright.media;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.inkwright.media.TestMuxer.check;

import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/// Encodes one stream of a test file.
final class TestEncoder implements AutoCloseable {
    private static final Set<String> PLANAR = Set.of("aac", "libmp3lame", "vorbis", "wmav2");

    private final AVCodecContext codec;
    private final AVPacket packet = av_packet_alloc();
    private final Predicate<AVFrame> source;
    private final Consumer<AVStream> telling;
    private final AVFrame frame = av_frame_alloc();
    private @Nullable AVStream stream;
    private boolean ended;

    TestEncoder(AVCodecContext codec, Predicate<AVFrame> source, Consumer<AVStream> telling) {
        this.codec = codec;
        this.source = source;
        this.telling = telling;
    }

    static TestEncoder sound(MediaOrder.Sound sound, boolean globalHeader) {
        AVCodec encoder = avcodec_find_encoder_by_name(sound.codec());
        AVCodecContext codec = avcodec_alloc_context3(encoder);
        codec.sample_rate(sound.rate());
        codec.sample_fmt(PLANAR.contains(sound.codec()) ? AV_SAMPLE_FMT_FLTP : AV_SAMPLE_FMT_S16);
        av_channel_layout_default(codec.ch_layout(), sound.channels());
        codec.time_base().num(1).den(sound.rate());
        codec.bit_rate(64_000L * sound.channels());
        // FFmpeg calls its own Vorbis encoder an experiment.
        codec.strict_std_compliance(-2);
        open(codec, encoder, globalHeader);
        int frameSize = codec.frame_size() == 0 ? 1_024 : codec.frame_size();
        var tape = new TestTape(Path.of(URI.create(sound.source())), sound.seconds());
        return new TestEncoder(codec, tape.frames(codec, frameSize), any -> {});
    }

    void describe(AVStream newStream) {
        stream = newStream;
        check(avcodec_parameters_from_context(newStream.codecpar(), codec));
        newStream.time_base(codec.time_base());
        telling.accept(newStream);
    }

    /// Encodes one frame.
    ///
    /// @return false when all is written
    boolean step(Consumer<AVPacket> sink) {
        if (ended) {
            return false;
        }
        ended = !source.test(frame);
        check(avcodec_send_frame(codec, ended ? null : frame));
        AVStream target = stream;
        while (target != null && avcodec_receive_packet(codec, packet) == 0) {
            if (packet.duration() == 0) {
                packet.duration(frame.duration());
            }
            av_packet_rescale_ts(packet, codec.time_base(), target.time_base());
            packet.stream_index(target.index());
            sink.accept(packet);
        }
        return !ended;
    }

    @Override
    public void close() {
        av_frame_free(frame);
        av_packet_free(packet);
        avcodec_free_context(codec);
    }

    static void open(AVCodecContext codec, AVCodec encoder, boolean globalHeader) {
        if (globalHeader) {
            codec.flags(codec.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
        }
        check(avcodec_open2(codec, encoder, (AVDictionary) null));
    }
}
