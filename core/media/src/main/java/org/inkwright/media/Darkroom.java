package org.inkwright.media;

import static org.bytedeco.ffmpeg.avutil.AVFrame.AV_FRAME_FLAG_INTERLACED;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT470BG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_ARIB_STD_B67;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_SMPTE2084;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_ENOMEM;
import static org.bytedeco.ffmpeg.global.avutil.AV_FRAME_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_clone;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_side_data;
import static org.bytedeco.ffmpeg.global.swscale.SWS_ACCURATE_RND;
import static org.bytedeco.ffmpeg.global.swscale.SWS_AREA;
import static org.bytedeco.ffmpeg.global.swscale.sws_alloc_context;
import static org.bytedeco.ffmpeg.global.swscale.sws_free_context;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale_frame;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;

/// Makes of a decoded picture what people see: upright, of the right breadth, of one moment where
/// two were woven together, in colours that each screen has, and not too large.
final class Darkroom {
    /// A picture narrower than this shows nothing.
    private static final int SHORTEST_SIDE = 16;

    private static final int PLANES = 3;

    private Darkroom() {}

    /// A picture, ready to be encoded, its sides even.
    ///
    /// @param planes brightness row by row, then both colours in half the size
    record Print(int width, int height, List<byte[]> planes) {
        Glance glance() {
            return Glance.at(planes.getFirst(), width, height);
        }
    }

    /// @throws StillsRefusedException when this cannot be done
    static Print develop(AVFrame frame) {
        AVFrame one = oneMoment(frame);
        AVFrame small = av_frame_alloc();
        SwsContext scaler = sws_alloc_context();
        try {
            size(frame, small);
            colour(frame, small);
            check(av_frame_get_buffer(small, 0));
            scaler.flags(SWS_AREA | SWS_ACCURATE_RND);
            check(sws_scale_frame(scaler, small, one));
            return print(
                    small, Upright.of(av_frame_get_side_data(frame, AV_FRAME_DATA_DISPLAYMATRIX)));
        } finally {
            sws_free_context(scaler);
            av_frame_free(small);
            av_frame_free(one);
        }
    }

    /// Of woven pictures every other row only: half as sharp, but without combs.
    private static AVFrame oneMoment(AVFrame frame) {
        AVFrame one = av_frame_clone(frame);
        if ((one.flags() & AV_FRAME_FLAG_INTERLACED) != 0 && one.height() >= 2 * SHORTEST_SIDE) {
            for (int plane = 0; plane < PLANES; plane++) {
                one.linesize(plane, one.linesize(plane) * 2);
            }
            one.height(one.height() / 2);
            one.flags(one.flags() & ~AV_FRAME_FLAG_INTERLACED);
        }
        return one;
    }

    private static void size(AVFrame frame, AVFrame small) {
        AVRational aspect = frame.sample_aspect_ratio();
        boolean told = aspect.num() > 0 && aspect.den() > 0;
        double width = frame.width() * (told ? (double) aspect.num() / aspect.den() : 1);
        double factor = Math.min(1, Stills.LONGEST_SIDE / Math.max(width, frame.height()));
        small.width(even(width * factor)).height(even(frame.height() * factor));
        small.format(AV_PIX_FMT_YUV420P);
    }

    private static int even(double side) {
        return 2 * (int) Math.clamp(side / 2, SHORTEST_SIDE / 2.0, Stills.LONGEST_SIDE / 2.0);
    }

    /// What is too bright for a usual screen is toned down; the rest keeps its colours.
    private static void colour(AVFrame frame, AVFrame small) {
        small.color_range(AVCOL_RANGE_JPEG).colorspace(AVCOL_SPC_BT470BG);
        int light = frame.color_trc();
        boolean tooBright = light == AVCOL_TRC_SMPTE2084 || light == AVCOL_TRC_ARIB_STD_B67;
        small.color_trc(tooBright ? AVCOL_TRC_BT709 : light);
        small.color_primaries(tooBright ? AVCOL_PRI_BT709 : frame.color_primaries());
    }

    private static Print print(AVFrame small, Upright upright) {
        List<byte[]> planes = new ArrayList<>();
        for (int plane = 0; plane < PLANES; plane++) {
            int width = plane == 0 ? small.width() : small.width() / 2;
            int height = plane == 0 ? small.height() : small.height() / 2;
            byte[] bytes = new byte[width * height];
            BytePointer rows = small.data(plane);
            for (int y = 0; y < height; y++) {
                rows.position((long) y * small.linesize(plane)).get(bytes, y * width, width);
            }
            planes.add(upright.turned(bytes, width, height));
        }
        return upright.across()
                ? new Print(small.height(), small.width(), planes)
                : new Print(small.width(), small.height(), planes);
    }

    private static void check(int code) {
        if (code < 0) {
            var why =
                    code == AVERROR_ENOMEM()
                            ? StillsReading.Why.TOO_LARGE
                            : StillsReading.Why.NOTHING_SEEN;
            throw new StillsRefusedException(why, MediaInput.message(code));
        }
    }
}
