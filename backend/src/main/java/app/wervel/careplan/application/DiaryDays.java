package app.wervel.careplan.application;

import app.wervel.careplan.DiaryDay;
import app.wervel.careplan.DiaryDayId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DiaryDays extends JpaRepository<DiaryDay, DiaryDayId> {
    /** With their marks. */
    @Query(
            """
            SELECT DISTINCT d FROM DiaryDay d LEFT JOIN FETCH d.marks
            WHERE d.id.carePlan = :plan AND d.id.day IN :days
            """)
    List<DiaryDay> of(UUID plan, Collection<LocalDate> days);
}
