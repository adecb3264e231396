package app.wervel.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.concurrent.FutureTask;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Takes a file from the user, with all its words in the user's language. */
public final class FileUpload extends Upload {
    private static final long serialVersionUID = 1L;

    private final int mostBytes;

    /**
     * @param choose what the button says
     * @param tooLarge what is said of a file that is too large
     * @param wrongType what is said of a file of another kind
     * @param accepted media types and endings of names
     */
    public FileUpload(
            String choose, String tooLarge, String wrongType, int mostBytes, String... accepted) {
        this.mostBytes = mostBytes;
        setAcceptedFileTypes(accepted);
        setMaxFileSize(mostBytes);
        setUploadButton(new Button(choose, VaadinIcon.UPLOAD.create()));
        setI18n(words(choose, tooLarge, wrongType));
        addFileRejectedListener(rejected -> Notices.refused(rejected.getErrorMessage()));
        addAllFinishedListener(finished -> clearFileList());
    }

    private UploadI18N words(String choose, String tooLarge, String wrongType) {
        String failed = getTranslation("shell.upload.failed");
        String drop = getTranslation("shell.upload.drop");
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(choose).setMany(choose))
                .setDropFiles(new UploadI18N.DropFiles().setOne(drop).setMany(drop))
                .setError(
                        new UploadI18N.Error()
                                .setTooManyFiles(getTranslation("shell.upload.one-file"))
                                .setFileIsTooBig(tooLarge)
                                .setIncorrectFileType(wrongType))
                .setUploading(
                        new UploadI18N.Uploading()
                                .setStatus(
                                        new UploadI18N.Uploading.Status()
                                                .setConnecting(
                                                        getTranslation("shell.upload.connecting"))
                                                .setStalled(getTranslation("shell.upload.stalled"))
                                                .setProcessing(
                                                        getTranslation("shell.upload.processing"))
                                                .setHeld(getTranslation("shell.upload.held")))
                                .setRemainingTime(
                                        new UploadI18N.Uploading.RemainingTime()
                                                .setPrefix(
                                                        getTranslation("shell.upload.remaining")
                                                                + " ")
                                                .setUnknown(
                                                        getTranslation(
                                                                "shell.upload.remaining.unknown")))
                                .setError(
                                        new UploadI18N.Uploading.Error()
                                                .setServerUnavailable(
                                                        getTranslation("shell.upload.unavailable"))
                                                .setUnexpectedServerError(failed)
                                                .setForbidden(
                                                        getTranslation("shell.error.forbidden"))
                                                .setFileTooLarge(tooLarge)))
                .setFile(
                        new UploadI18N.File()
                                .setRetry(getTranslation("shell.upload.retry"))
                                .setStart(getTranslation("shell.upload.start"))
                                .setRemove(getTranslation("shell.upload.remove")));
    }

    /**
     * @param prepare works on the content in the upload's own thread, in the name of the user, so
     *     that the window goes on meanwhile. It gets at most one byte more than a file may have,
     *     whatever a browser says of its size.
     * @param show gets, in the window, the name of the file and what came of it, which is given or
     *     thrown when it is asked for
     */
    public <T> void onFile(Function<byte[], T> prepare, BiConsumer<String, Supplier<T>> show) {
        SecurityContext user = SecurityContextHolder.getContext();
        setUploadHandler(event -> {
            byte[] bytes = content(event);
            var work = new FutureTask<>(() -> prepare.apply(bytes));
            new DelegatingSecurityContextRunnable(work, user).run();
            UI ui = event.getUI();
            ui.access(() -> show.accept(event.getFileName(), () -> result(work)));
        });
    }

    private byte[] content(UploadEvent event) throws IOException {
        try (var content = event.getInputStream()) {
            return content.readNBytes(mostBytes + 1);
        }
    }

    private static <T> T result(FutureTask<T> work) {
        if (work.state() == FutureTask.State.SUCCESS) {
            return work.resultNow();
        }
        throw work.exceptionNow() instanceof RuntimeException refused
                ? refused
                : new IllegalStateException(work.exceptionNow());
    }
}
