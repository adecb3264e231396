package app.wervel.documents.application;

import app.wervel.careplan.application.CarePlanQueries;
import app.wervel.documents.StoredDocumentId;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.NotFound;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens and prints papers that are kept, always with the bytes of the first print. */
@Service
@Transactional
@PreAuthorize("hasAuthority('document:print')")
public class StoredDocumentService {
    private final StoredDocuments documents;
    private final CarePlanQueries plans;
    private final AccessLog accessLog;

    StoredDocumentService(StoredDocuments documents, CarePlanQueries plans, AccessLog accessLog) {
        this.documents = documents;
        this.plans = plans;
        this.accessLog = accessLog;
    }

    /**
     * Prints it again; the print log and the access log say so. Not while its plan is being
     * revised, or a precaution speaks against it that nobody answered: paper that was right then
     * may be wrong now.
     *
     * @throws NotFound when there is no such document
     * @throws DomainRuleViolation {@code documents.not-to-hand-out}
     * @throws app.wervel.shared.Conflict {@code documents.damaged} when its bytes are not those
     *     that were stored
     */
    public PrintedDocument reprint(StoredDocumentId id) {
        StoredDocuments.Stored stored = find(id);
        if (plans.preview(stored.plan()).draft()) {
            throw new DomainRuleViolation("documents.not-to-hand-out");
        }
        documents.logReprint(stored);
        return stored.document();
    }

    /**
     * Shows it on screen; the access log says that it was read.
     *
     * @throws NotFound when there is no such document
     * @throws app.wervel.shared.Conflict {@code documents.damaged} when its bytes are not those
     *     that were stored
     */
    public PrintedDocument open(StoredDocumentId id) {
        StoredDocuments.Stored stored = find(id);
        accessLog.record(Access.read("Document", id.value(), stored.patient().value()));
        return stored.document();
    }

    private StoredDocuments.Stored find(StoredDocumentId id) {
        return documents.find(id).orElseThrow(() -> new NotFound("document"));
    }
}
