package app.wervel.patient;

import app.wervel.shared.InvalidValue;

/** Languages in which a patient may wish to read: {@code nl}, {@code en} and those to come. */
public enum HandoutLanguage {
    NL,
    EN,
    DE,
    FR,
    TR,
    AR;

    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * @throws InvalidValue {@code patient.language-unknown}
     */
    public static HandoutLanguage fromId(String id) {
        for (HandoutLanguage language : values()) {
            if (language.id().equals(id)) {
                return language;
            }
        }
        throw new InvalidValue("patient.language-unknown");
    }
}
