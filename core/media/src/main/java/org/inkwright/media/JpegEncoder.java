package org.inkwright.media;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_QSCALE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MJPEG;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT470BG;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;
import static org.bytedeco.ffmpeg.global.avutil.FF_QP2LAMBDA;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

/// Makes a JPEG file of a picture.
final class JpegEncoder {
    /// From 2 (best) to 31; at 3 nobody sees a difference.
    private static final int QUALITY = 3;

    private JpegEncoder() {}

    static byte[] encode(Darkroom.Print print) {
        AVCodec encoder = avcodec_find_encoder(AV_CODEC_ID_MJPEG);
        AVCodecContext codec = avcodec_alloc_context3(encoder);
        AVFrame frame = av_frame_alloc();
        AVPacket packet = av_packet_alloc();
        try {
            codec.width(print.width()).height(print.height()).pix_fmt(AV_PIX_FMT_YUVJ420P);
            codec.color_range(AVCOL_RANGE_JPEG).colorspace(AVCOL_SPC_BT470BG);
            codec.time_base().num(1).den(1);
            codec.thread_count(1);
            codec.flags(codec.flags() | AV_CODEC_FLAG_QSCALE);
            codec.global_quality(FF_QP2LAMBDA * QUALITY);
            check(avcodec_open2(codec, encoder, (AVDictionary) null));
            fill(frame, print);
            frame.quality(FF_QP2LAMBDA * QUALITY);
            check(avcodec_send_frame(codec, frame));
            check(avcodec_send_frame(codec, null));
            check(avcodec_receive_packet(codec, packet));
            byte[] bytes = new byte[packet.size()];
            packet.data().get(bytes);
            return bytes;
        } finally {
            av_packet_free(packet);
            av_frame_free(frame);
            avcodec_free_context(codec);
        }
    }

    private static void fill(AVFrame frame, Darkroom.Print print) {
        frame.width(print.width()).height(print.height()).format(AV_PIX_FMT_YUVJ420P);
        frame.color_range(AVCOL_RANGE_JPEG);
        check(av_frame_get_buffer(frame, 0));
        for (int plane = 0; plane < print.planes().size(); plane++) {
            byte[] bytes = print.planes().get(plane);
            int width = plane == 0 ? print.width() : print.width() / 2;
            BytePointer rows = frame.data(plane);
            for (int at = 0; at < bytes.length; at += width) {
                rows.position((long) (at / width) * frame.linesize(plane)).put(bytes, at, width);
            }
        }
    }

    private static void check(int code) {
        if (code < 0) {
            throw new StillsRefusedException(
                    StillsReading.Why.NOTHING_SEEN, MediaInput.message(code));
        }
    }
}
