package app.wervel.knowledge.ui;

import app.wervel.knowledge.application.KnowledgeQueries;
import app.wervel.practice.Permission;
import app.wervel.practice.application.CurrentUser;
import org.springframework.stereotype.Component;

/** What the parts of the knowledge base's screen work with. */
@Component
record KnowledgeTools(KnowledgeQueries knowledge, CurrentUser currentUser) {
    boolean mayRead() {
        return currentUser.get().may(Permission.CLINICAL_READ);
    }
}
