package app.wervel.medicine.application;

import app.wervel.medicine.MedicineCatalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MedicineConfiguration {
    @Bean
    MedicineCatalogue medicineCatalogue() {
        return new MedicineCatalogueReader().read();
    }
}
