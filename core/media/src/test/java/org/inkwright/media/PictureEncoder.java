package org.inkwright.media;

import static org.bytedeco.ffmpeg.avutil.AVFrame.AV_FRAME_FLAG_INTERLACED;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_INTERLACED_DCT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_INTERLACED_ME;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_side_data_new;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_BT2020;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT2020_NCL;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_SMPTE2084;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P10LE;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.inkwright.media.TestMuxer.check;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/// Encodes the moving picture of a test film, ten pictures a second.
final class PictureEncoder {
    private static final int PICTURES_PER_SECOND = 10;
    private static final int WHOLE = 1 << 16;

    private final MediaOrder.Picture order;
    private final int total;
    private int next;

    private PictureEncoder(MediaOrder.Picture order, int total) {
        this.order = order;
        this.total = total;
    }

    static TestEncoder of(MediaOrder.Picture order, int seconds, boolean globalHeader) {
        AVCodec encoder = avcodec_find_encoder_by_name(order.encoder());
        AVCodecContext codec = avcodec_alloc_context3(encoder);
        codec.width(order.width()).height(order.height()).bit_rate(2_000_000);
        codec.pix_fmt(format(order));
        codec.time_base().num(1).den(PICTURES_PER_SECOND);
        codec.framerate().num(PICTURES_PER_SECOND).den(1);
        codec.strict_std_compliance(-2);
        codec.thread_count(1);
        if (order.show() == Show.WOVEN) {
            codec.flags(codec.flags() | AV_CODEC_FLAG_INTERLACED_DCT | AV_CODEC_FLAG_INTERLACED_ME);
        }
        if (order.show() == Show.PAPER) {
            codec.color_primaries(AVCOL_PRI_BT2020).color_trc(AVCOL_TRC_SMPTE2084);
            codec.colorspace(AVCOL_SPC_BT2020_NCL).color_range(AVCOL_RANGE_MPEG);
        }
        TestEncoder.open(codec, encoder, globalHeader);
        int pictures = order.show().pictures(seconds * PICTURES_PER_SECOND);
        var painter = new PictureEncoder(order, pictures);
        return new TestEncoder(codec, painter::paint, painter::tell);
    }

    private static int format(MediaOrder.Picture order) {
        return order.show() == Show.PAPER ? AV_PIX_FMT_YUV420P10LE : AV_PIX_FMT_YUV420P;
    }

    private void tell(AVStream stream) {
        if (order.claimed() > 0) {
            stream.codecpar().width(order.claimed()).height(order.claimed());
        }
        if (order.turned()) {
            int[] matrix = {0, WHOLE, 0, -WHOLE, 0, 0, 0, 0, 1 << 30};
            var bytes = ByteBuffer.allocate(matrix.length * 4).order(ByteOrder.nativeOrder());
            bytes.asIntBuffer().put(matrix);
            var all = new AVPacketSideData(null);
            int[] count = {0};
            AVPacketSideData one =
                    av_packet_side_data_new(
                            all, count, AV_PKT_DATA_DISPLAYMATRIX, bytes.capacity(), 0);
            one.data().put(bytes.array());
            stream.codecpar().coded_side_data(all).nb_coded_side_data(count[0]);
        }
    }

    private boolean paint(AVFrame frame) {
        int number = next++;
        if (number == 0) {
            frame.width(order.width()).height(order.height()).format(format(order));
            check(av_frame_get_buffer(frame, 0));
            if (order.show() == Show.WOVEN) {
                frame.flags(frame.flags() | AV_FRAME_FLAG_INTERLACED);
            }
        }
        for (int plane = 0; plane < 3; plane++) {
            fill(frame, plane, number);
        }
        frame.pts(number);
        frame.duration(order.show() == Show.ONE ? 8L * PICTURES_PER_SECOND : 1);
        return number < total;
    }

    private void fill(AVFrame frame, int plane, int number) {
        boolean deep = order.show() == Show.PAPER;
        int width = plane == 0 ? order.width() : order.width() / 2;
        int height = plane == 0 ? order.height() : order.height() / 2;
        byte[] row = new byte[deep ? width * 2 : width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int grey = deep ? 512 : 128;
                int value =
                        plane > 0
                                ? grey
                                : order.show()
                                        .brightness(
                                                (double) y / height,
                                                (double) x / width,
                                                number,
                                                y % 2 == 0);
                if (deep) {
                    row[2 * x] = (byte) value;
                    row[2 * x + 1] = (byte) (value >> 8);
                } else {
                    row[x] = (byte) value;
                }
            }
            frame.data(plane).position((long) y * frame.linesize(plane)).put(row, 0, row.length);
        }
    }
}
