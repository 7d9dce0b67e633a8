package org.inkwright.studio;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Response;
import okhttp3.ResponseBody;

/// Takes a server's answer into a part, as long as it looks like the model. For one thread.
final class ModelBody {
    /// The first bytes of each model in ggml format: `lmgg`, its magic number turned round.
    private static final byte[] MAGIC = {0x6c, 0x6d, 0x67, 0x67};

    private static final Pattern RANGE = Pattern.compile("bytes (\\d+)-\\d+/(\\d+|\\*)");
    private static final int PIECE = 1 << 16;
    private static final long LOOK_EVERY = 16L << 20;

    private final KnownModel model;
    private final ModelFolder folder;
    private final PartFile part;

    ModelBody(KnownModel model, ModelFolder folder, PartFile part) {
        this.model = model;
        this.folder = folder;
        this.part = part;
    }

    void take(Response response, LongConsumer progress) throws IOException {
        switch (response.code()) {
            case 200 -> fromStart(response);
            case 206 -> goOn(response);
            case 416 -> {
                // What is there is not of the file that the server has now.
                part.restart("");
                throw new ModelTroubleException(ModelProblem.BROKEN_OFF);
            }
            case 401, 403, 451 -> throw new ModelTroubleException(ModelProblem.REFUSED);
            case 404, 410 -> throw new ModelTroubleException(ModelProblem.NOT_FOUND);
            case 429, 503 -> throw new ModelTroubleException(ModelProblem.BUSY);
            default -> throw new ModelTroubleException(ModelProblem.SERVER);
        }
        if (!folder.takes(model.bytes() - part.bytes())) {
            throw new ModelTroubleException(ModelProblem.DISK_FULL);
        }
        copy(response.body(), progress);
    }

    private void fromStart(Response response) throws IOException {
        refusePage(response);
        long length = response.body().contentLength();
        if (length >= 0 && length != model.bytes()) {
            throw new ModelTroubleException(ModelProblem.WRONG_LENGTH);
        }
        part.restart(tag(response));
    }

    private void goOn(Response response) throws IOException {
        refusePage(response);
        String range = response.header("Content-Range");
        Matcher says = RANGE.matcher(range == null ? "" : range);
        if (!says.matches() || Long.parseLong(says.group(1)) != part.bytes()) {
            part.restart("");
            throw new ModelTroubleException(ModelProblem.BROKEN_OFF);
        }
        String total = says.group(2);
        if (!total.equals("*") && Long.parseLong(total) != model.bytes()) {
            throw new ModelTroubleException(ModelProblem.WRONG_LENGTH);
        }
    }

    private static String tag(Response response) {
        String tag = response.header("ETag");
        return tag == null ? "" : tag;
    }

    private static void refusePage(Response response) throws ModelTroubleException {
        String type = response.header("Content-Type");
        if (type != null && type.toLowerCase(Locale.ROOT).startsWith("text/html")) {
            throw new ModelTroubleException(ModelProblem.NOT_A_MODEL);
        }
    }

    private void copy(ResponseBody body, LongConsumer progress) throws IOException {
        InputStream in = body.byteStream();
        byte[] piece = new byte[PIECE];
        long there = part.bytes();
        long looked = there;
        int filled = head(in, piece, there);
        while (filled > 0) {
            there += filled;
            if (there > model.bytes()) {
                throw new ModelTroubleException(ModelProblem.WRONG_LENGTH);
            }
            part.append(piece, filled);
            progress.accept(there);
            if (there - looked >= LOOK_EVERY) {
                looked = there;
                look(there);
            }
            filled = ModelTroubleException.onTheWire(() -> in.read(piece));
        }
        if (there < model.bytes()) {
            // An answer that told its length and broke off has thrown before.
            throw new ModelTroubleException(ModelProblem.WRONG_LENGTH);
        }
    }

    /// The first piece; at the start of the file long enough to know a model by.
    private static int head(InputStream in, byte[] piece, long there) throws IOException {
        if (there > 0) {
            return ModelTroubleException.onTheWire(() -> in.read(piece));
        }
        int filled = ModelTroubleException.onTheWire(() -> in.readNBytes(piece, 0, MAGIC.length));
        for (int i = 0; i < MAGIC.length; i++) {
            if (filled < MAGIC.length || piece[i] != MAGIC[i]) {
                throw new ModelTroubleException(ModelProblem.NOT_A_MODEL);
            }
        }
        return filled;
    }

    private void look(long there) throws IOException {
        part.force();
        if (!folder.takes(model.bytes() - there)) {
            throw new ModelTroubleException(ModelProblem.DISK_FULL);
        }
    }
}
