package app.wervel.practice.application;

import app.wervel.practice.Equipment;
import app.wervel.practice.EquipmentId;
import app.wervel.practice.LocationId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PiecesOfEquipment extends Repository<Equipment, EquipmentId> {
    Equipment saveAndFlush(Equipment equipment);

    Optional<Equipment> findById(EquipmentId id);

    List<Equipment> findByLocation(LocationId location);
}
