package app.wervel.triage;

/** What an emergency rule asks for, the strongest first. */
public enum EmergencyAction {
    /** Call the ambulance: 112. */
    CALL_112,
    /** Go to the emergency department now. */
    EMERGENCY_DEPARTMENT,
    /** Call the general practitioner, or the out-of-hours service, now. */
    GP_EMERGENCY_LINE;

    /** The name in the rule catalogue, in stored results and in the REST interface. */
    public String id() {
        return Ids.of(this);
    }

    /**
     * @throws IllegalArgumentException when the id is not known
     */
    public static EmergencyAction fromId(String id) {
        return Ids.find(EmergencyAction.class, id);
    }
}
