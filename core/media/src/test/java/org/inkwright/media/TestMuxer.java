package org.inkwright.media;

import static org.bytedeco.ffmpeg.global.avformat.AVFMT_GLOBALHEADER;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_mallocz;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVChapter;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;

/// Writes one media file.
final class TestMuxer implements AutoCloseable {
    private final MediaOrder order;
    private final AVFormatContext context = new AVFormatContext(null);
    private final List<TestEncoder> encoders = new ArrayList<>();

    TestMuxer(MediaOrder order) {
        this.order = order;
        check(avformat_alloc_output_context2(context, null, order.muxer(), null));
        boolean global = (context.oformat().flags() & AVFMT_GLOBALHEADER) != 0;
        MediaOrder.Picture picture = order.picture();
        if (picture != null) {
            int seconds = Math.max(2, order.sound().seconds());
            encoders.add(PictureEncoder.of(picture, seconds, global));
        }
        if (order.sound().seconds() > 0) {
            encoders.add(TestEncoder.sound(order.sound(), global));
        }
        for (TestEncoder encoder : encoders) {
            encoder.describe(avformat_new_stream(context, null));
        }
        var io = new AVIOContext(null);
        try (var url = new BytePointer(NativePath.url(order.file()))) {
            check(avio_open(io, url, AVIO_FLAG_WRITE));
        }
        context.pb(io);
    }

    void write() {
        addFacts();
        var options = new AVDictionary(null);
        if (order.muxer().equals("mp3") && order.tags().isEmpty()) {
            // Nothing but frames, so that such files can be joined to a long one.
            av_dict_set(options, "write_xing", "0", 0);
            av_dict_set(options, "id3v2_version", "0", 0);
        }
        check(avformat_write_header(context, options));
        boolean more = true;
        while (more) {
            more = false;
            for (TestEncoder encoder : encoders) {
                more |= encoder.step(this::writePacket);
            }
        }
        check(av_write_trailer(context));
    }

    @Override
    public void close() {
        encoders.forEach(TestEncoder::close);
        avio_closep(context.pb());
        avformat_free_context(context);
    }

    static int check(int code) {
        if (code < 0) {
            throw new MediaException("cannot make the file: " + MediaInput.message(code));
        }
        return code;
    }

    private void writePacket(AVPacket packet) {
        check(av_interleaved_write_frame(context, packet));
    }

    private void addFacts() {
        var tags = new AVDictionary(null);
        order.tags().forEach((key, value) -> set(tags, key, value));
        context.metadata(tags);
        int count = order.chapters().size();
        if (count == 0) {
            return;
        }
        var all = new PointerPointer<Pointer>(av_mallocz((long) count * Long.BYTES));
        for (int i = 0; i < count; i++) {
            Probe.ChapterMark mark = order.chapters().get(i);
            var chapter = new AVChapter(av_mallocz(new AVChapter().sizeof()));
            chapter.id(i).start(mark.startMillis()).end(mark.endMillis());
            chapter.time_base().num(1).den(1_000);
            var title = new AVDictionary(null);
            set(title, "title", mark.title());
            chapter.metadata(title);
            all.put(i, chapter);
        }
        context.chapters(all);
        context.nb_chapters(count);
    }

    private static void set(AVDictionary dictionary, String key, String value) {
        try (var name = utf8(key);
                var text = utf8(value)) {
            check(av_dict_set(dictionary, name, text, 0));
        }
    }

    private static BytePointer utf8(String text) {
        return new BytePointer(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
