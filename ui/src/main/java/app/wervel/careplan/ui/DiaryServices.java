package app.wervel.careplan.ui;

import app.wervel.careplan.application.DiaryQueries;
import app.wervel.careplan.application.DiaryService;
import app.wervel.careplan.application.ProgressionQueries;
import app.wervel.careplan.application.ProgressionService;
import org.springframework.stereotype.Component;

/** What the diary's part of the plan works with. */
@Component
record DiaryServices(
        DiaryQueries queries,
        DiaryService diary,
        ProgressionQueries progressionQueries,
        ProgressionService progression) {}
