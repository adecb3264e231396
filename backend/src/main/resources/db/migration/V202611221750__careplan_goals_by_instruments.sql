-- A goal may be counted by the disability scales of the registry too.
ALTER TABLE care_plan_goal
    DROP CONSTRAINT care_plan_goal_instrument_check,
    ADD CONSTRAINT care_plan_goal_instrument_check CHECK (instrument IN
        ('PAIN_NOW', 'PAIN_AVERAGE', 'ACTIVITY', 'QBPDS', 'ODI', 'RMDQ', 'WALKING_MINUTES', 'SITTING_MINUTES'));
