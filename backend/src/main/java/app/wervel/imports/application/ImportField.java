package app.wervel.imports.application;

import static app.wervel.imports.application.ImportKind.APPOINTMENTS;
import static app.wervel.imports.application.ImportKind.PATIENTS;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a column of a file may hold, and by which headings other systems call it. */
public enum ImportField {
    PATIENT_NUMBER(
            EnumSet.of(APPOINTMENTS),
            "patientNumber",
            "patientnummer",
            "patientnr",
            "clientnummer",
            "nummer",
            "patientnumber",
            "patientno",
            "number"),
    FAMILY_NAME(
            EnumSet.allOf(ImportKind.class),
            "familyName",
            "achternaam",
            "familienaam",
            "geslachtsnaam",
            "naam",
            "patient",
            "lastname",
            "surname",
            "familyname",
            "name"),
    FAMILY_NAME_PREFIX(
            EnumSet.of(PATIENTS),
            "familyNamePrefix",
            "tussenvoegsel",
            "voorvoegsel",
            "tussenvoegsels",
            "prefix",
            "familynameprefix",
            "nameprefix",
            "infix"),
    GIVEN_NAME(
            EnumSet.of(PATIENTS),
            "givenName",
            "voornaam",
            "roepnaam",
            "voornamen",
            "firstname",
            "givenname",
            "forename"),
    INITIALS(EnumSet.of(PATIENTS), "initials", "voorletters", "initialen", "initials"),
    BIRTH_DATE(
            EnumSet.allOf(ImportKind.class),
            "birthDate",
            "geboortedatum",
            "gebdatum",
            "geboren",
            "birthdate",
            "dateofbirth",
            "dob",
            "born"),
    SEX(EnumSet.of(PATIENTS), "sex", "geslacht", "sekse", "sex", "gender"),
    PHONE(
            EnumSet.of(PATIENTS),
            "phone",
            "telefoon",
            "telefoonnummer",
            "tel",
            "mobiel",
            "mobielnummer",
            "phone",
            "phonenumber",
            "telephone",
            "mobile"),
    SECOND_PHONE(
            EnumSet.of(PATIENTS),
            "secondPhone",
            "telefoon2",
            "tweedetelefoon",
            "vast",
            "vastnummer",
            "phone2",
            "secondphone",
            "landline"),
    EMAIL(
            EnumSet.of(PATIENTS),
            "email",
            "email",
            "emailadres",
            "mail",
            "mailadres",
            "emailaddress"),
    STREET(EnumSet.of(PATIENTS), "address.street", "straat", "straatnaam", "adres", "street"),
    HOUSE_NUMBER(
            EnumSet.of(PATIENTS),
            "address.houseNumber",
            "huisnummer",
            "huisnr",
            "housenumber",
            "houseno"),
    POSTAL_CODE(
            EnumSet.of(PATIENTS), "address.postalCode", "postcode", "postalcode", "zip", "zipcode"),
    CITY(EnumSet.of(PATIENTS), "address.city", "plaats", "woonplaats", "stad", "city", "town"),
    COUNTRY(EnumSet.of(PATIENTS), "address.country", "land", "country"),
    LANGUAGE(EnumSet.of(PATIENTS), "language", "taal", "voorkeurstaal", "language"),
    GP(EnumSet.of(PATIENTS), "gp", "huisarts", "gp", "generalpractitioner", "doctor"),
    INSURER(
            EnumSet.of(PATIENTS),
            "insurer",
            "verzekeraar",
            "zorgverzekeraar",
            "insurer",
            "insurance"),
    INSURANCE_NUMBER(
            EnumSet.of(PATIENTS),
            "insuranceNumber",
            "polisnummer",
            "verzekerdennummer",
            "verzekeringsnummer",
            "insurancenumber",
            "policynumber"),
    BSN(EnumSet.of(PATIENTS), "bsn", "bsn", "burgerservicenummer"),
    ALERT(
            EnumSet.of(PATIENTS),
            "organisationalAlert",
            "opmerking",
            "bijzonderheden",
            "notitie",
            "organisationalalert",
            "remark",
            "remarks"),
    PRACTITIONER(
            EnumSet.of(APPOINTMENTS),
            "practitionerId",
            "behandelaar",
            "fysiotherapeut",
            "therapeut",
            "medewerker",
            "practitioner",
            "therapist",
            "physiotherapist"),
    TYPE(
            EnumSet.of(APPOINTMENTS),
            "typeId",
            "afspraaksoort",
            "soort",
            "soortafspraak",
            "afspraaktype",
            "type",
            "behandeling",
            "appointmenttype"),
    DATE(
            EnumSet.of(APPOINTMENTS),
            "date",
            "datum",
            "afspraakdatum",
            "begindatum",
            "dag",
            "date",
            "startdate",
            "day"),
    TIME(
            EnumSet.of(APPOINTMENTS),
            "start",
            "tijd",
            "begintijd",
            "starttijd",
            "aanvang",
            "time",
            "starttime",
            "start"),
    MINUTES(
            EnumSet.of(APPOINTMENTS),
            "end",
            "duur",
            "minuten",
            "lengte",
            "duurminuten",
            "duration",
            "minutes",
            "length"),
    ROOM(EnumSet.of(APPOINTMENTS), "roomId", "ruimte", "kamer", "behandelkamer", "room"),
    NOTE(
            EnumSet.of(APPOINTMENTS),
            "note",
            "opmerking",
            "notitie",
            "bijzonderheden",
            "note",
            "remark",
            "remarks");

    private final Set<ImportKind> kinds;
    private final String field;
    private final List<String> headings;

    ImportField(Set<ImportKind> kinds, String field, String... headings) {
        this.kinds = kinds;
        this.field = field;
        this.headings = List.of(headings);
    }

    boolean isOf(ImportKind kind) {
        return kinds.contains(kind);
    }

    /** As its text is found: {@code family-name}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a heading, in Dutch or English and however written, means this. */
    boolean isHeaded(String heading) {
        String letters =
                Normalizer.normalize(heading, Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]", "");
        return headings.contains(letters);
    }

    /** The column of a field that a service refused, by the name that the service uses. */
    static Optional<ImportField> ofRefused(ImportKind kind, String field) {
        return Arrays.stream(values())
                .filter(each -> each.isOf(kind) && each.field.equals(field))
                .findFirst();
    }
}
