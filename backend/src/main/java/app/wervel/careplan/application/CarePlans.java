package app.wervel.careplan.application;

import app.wervel.careplan.CarePlan;
import app.wervel.careplan.CarePlanId;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CarePlans extends Repository<CarePlan, CarePlanId> {
    CarePlan saveAndFlush(CarePlan plan);

    Optional<CarePlan> findById(CarePlanId id);
}
